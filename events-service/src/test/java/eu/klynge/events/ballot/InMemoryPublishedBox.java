package eu.klynge.events.ballot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class InMemoryPublishedBox implements PublishedBox {

    final Map<String, List<String>> boxes = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> publish(String award, List<String> lines) {
        return Mono.fromRunnable(() -> boxes.put(award, List.copyOf(lines)));
    }

    @Override
    public Flux<String> lines(String award) {
        return Flux.fromIterable(boxes.getOrDefault(award, List.of()));
    }

    @Override
    public Mono<String> find(String award, String code) {
        return lines(award).filter(line -> line.contains("\"" + code + "\"")).next();
    }
}
