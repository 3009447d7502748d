package eu.klynge.events.jury;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryUndertakings implements Undertakings {

    private final Map<String, Undertaking> undertakings = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> keep(Undertaking undertaking) {
        return Mono.fromRunnable(
                () -> undertakings.put(undertaking.event() + "/" + undertaking.revision(), undertaking));
    }

    @Override
    public Flux<Undertaking> of(String cluster) {
        return Flux.fromStream(() -> undertakings.values().stream()
                .filter(undertaking -> undertaking.clusters().contains(cluster)));
    }
}
