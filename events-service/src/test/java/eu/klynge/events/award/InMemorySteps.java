package eu.klynge.events.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Chains in memory, which a test can tamper with as somebody with access to the store could. */
public final class InMemorySteps implements Steps {

    private final Map<String, List<Step>> chains = new ConcurrentHashMap<>();

    @Override
    public Flux<Step> after(String award, long number, int limit) {
        return Flux.defer(() -> Flux.fromIterable(chain(award))
                .filter(step -> step.number() > number)
                .take(limit));
    }

    @Override
    public synchronized Mono<Void> append(Step step) {
        return Mono.fromRunnable(() -> add(step));
    }

    private synchronized void add(Step step) {
        List<Step> chain = chains.computeIfAbsent(step.award(), none -> new ArrayList<>());
        if (chain.stream().anyMatch(other -> other.number() == step.number())) {
            throw new NumberTaken();
        }
        chain.add(step);
    }

    @Override
    public Mono<Void> erase(String award) {
        return Mono.fromRunnable(() -> tamper(award, step -> step.number() == 1 ? step : step.erased()));
    }

    @Override
    public Flux<Length> lengths() {
        return Flux.fromStream(chains.entrySet().stream()
                .map(chain -> new Length(chain.getKey(), chain.getValue().size())));
    }

    public synchronized List<Step> chain(String award) {
        return List.copyOf(chains.getOrDefault(award, List.of()));
    }

    public synchronized void tamper(String award, UnaryOperator<Step> how) {
        chains.computeIfPresent(
                award, (id, chain) -> new ArrayList<>(chain.stream().map(how).toList()));
    }
}
