package eu.klynge.events.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class InMemoryBox implements Box {

    private final Map<String, Ballot> ballots = new ConcurrentHashMap<>();
    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    @Override
    public Mono<Void> cast(String id, String award, String category, Cast cast) {
        return Mono.fromRunnable(() -> add(id, award, category, cast));
    }

    private synchronized void add(String id, String award, String category, Cast cast) {
        boolean used = ballots.values().stream()
                .filter(other -> !other.id().equals(id))
                .flatMap(other -> other.casts().stream())
                .anyMatch(other -> other.code().equals(cast.code()));
        if (used) {
            throw new NonceUsed();
        }
        Ballot before = ballots.get(id);
        List<Cast> casts = new ArrayList<>(before == null ? List.of() : before.casts());
        if (casts.size() >= MOST_CASTS) {
            throw new ChangedTooOften();
        }
        casts.add(cast);
        ballots.put(id, new Ballot(id, award, category, casts, cast.at()));
        noted.remove(id);
    }

    @Override
    public Flux<Ballot> find(Collection<String> ids) {
        return Flux.fromStream(ids.stream().map(ballots::get).filter(Objects::nonNull));
    }

    @Override
    public Flux<Ballot> waiting(String award, int limit) {
        return Flux.fromStream(ballots.values().stream()
                .filter(ballot -> ballot.award().equals(award) && !noted.contains(ballot.id()))
                .sorted(Comparator.comparing(Ballot::changedAt))
                .limit(limit));
    }

    @Override
    public Mono<Void> noted(Collection<Ballot> all) {
        return Mono.fromRunnable(() -> all.stream()
                .filter(ballot -> ballot.equals(ballots.get(ballot.id())))
                .forEach(ballot -> noted.add(ballot.id())));
    }

    @Override
    public Flux<Ballot> all(String award) {
        return Flux.fromStream(
                ballots.values().stream().filter(ballot -> ballot.award().equals(award)));
    }

    @Override
    public Flux<String> awards() {
        return Flux.defer(() -> Flux.fromStream(
                ballots.values().stream().map(Ballot::award).distinct().sorted()));
    }

    @Override
    public Mono<Void> forget(String award) {
        return Mono.fromRunnable(
                () -> ballots.values().removeIf(ballot -> ballot.award().equals(award)));
    }

    int size() {
        return ballots.size();
    }

    void tamper(UnaryOperator<Ballot> how) {
        ballots.replaceAll((id, ballot) -> how.apply(ballot));
    }

    void drop(int count) {
        ballots.keySet().stream().sorted().limit(count).toList().forEach(ballots::remove);
    }
}
