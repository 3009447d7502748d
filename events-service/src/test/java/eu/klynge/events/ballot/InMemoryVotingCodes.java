package eu.klynge.events.ballot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class InMemoryVotingCodes implements VotingCodes {

    private final Map<String, Printed> byRegistration = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> keep(List<Printed> codes) {
        return Mono.fromRunnable(
                () -> codes.forEach(code -> byRegistration.put(code.award() + "/" + code.registration(), code)));
    }

    @Override
    public Mono<String> person(String award, String hash) {
        return Mono.justOrEmpty(byRegistration.values().stream()
                .filter(code -> code.award().equals(award) && code.hash().equals(hash))
                .map(Printed::person)
                .findFirst());
    }

    @Override
    public Flux<String> awards() {
        return Flux.defer(() -> Flux.fromStream(
                byRegistration.values().stream().map(Printed::award).distinct().sorted()));
    }

    @Override
    public Mono<Void> forget(String award) {
        return Mono.fromRunnable(
                () -> byRegistration.values().removeIf(code -> code.award().equals(award)));
    }
}
