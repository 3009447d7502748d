package eu.klynge.events.ballot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class InMemoryPublishedBox implements PublishedBox {

    private final Map<String, Map<String, List<String>>> boxes = new ConcurrentHashMap<>();

    /** Lines by root. */
    Map<String, List<String>> of(String award) {
        return boxes.computeIfAbsent(award, none -> new ConcurrentHashMap<>());
    }

    @Override
    public Mono<Void> publish(String award, String root, List<String> lines) {
        return Mono.fromRunnable(() -> of(award).put(root, List.copyOf(lines)));
    }

    @Override
    public Flux<String> lines(String award, String root) {
        return Flux.defer(() -> Flux.fromIterable(of(award).getOrDefault(root, List.of())));
    }

    @Override
    public Mono<String> find(String award, String root, String code) {
        return lines(award, root)
                .filter(line -> line.contains("\"" + code + "\""))
                .next();
    }

    @Override
    public Mono<Void> keepOnly(String award, String root) {
        return Mono.fromRunnable(() -> of(award).keySet().retainAll(List.of(root)));
    }
}
