package eu.klynge.kit.test.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares acknowledged changes with one topic. Delivery is at least once: the same event may lie there several times,
 * and is judged where it appears first.
 */
public final class HistoryChecker {
    /** What a topic promises to keep. */
    public enum Keeps {
        /** Every version of every aggregate, from the first on. */
        ALL_VERSIONS,
        /** At least the newest version of each aggregate. */
        NEWEST_VERSION
    }

    private static final Comparator<Published> IN_LOG =
            Comparator.comparingInt(Published::partition).thenComparingLong(Published::offset);

    private final Keeps keeps;

    public HistoryChecker(Keeps keeps) {
        this.keeps = keeps;
    }

    /** @param published the topic's records in any order, each log position once */
    public Verdict check(Collection<Acknowledged> acknowledged, Collection<Published> published) {
        var logged = published.stream().sorted(IN_LOG).toList();
        var events = logged.stream().filter(seen -> !seen.isTombstone()).toList();
        var firsts = new Firsts(events);
        var byKey = grouped(firsts.inOrder(), Published::key);
        var violations = new ArrayList<Violation>(firsts.contradictions());
        violations.addAll(lost(acknowledged, keeps == Keeps.ALL_VERSIONS ? events : logged));
        violations.addAll(doubled(acknowledged, firsts.inOrder()));
        violations.addAll(contested(acknowledged));
        byKey.forEach((key, ofKey) -> {
            violations.addAll(Sequences.inversions(ofKey));
            if (keeps == Keeps.ALL_VERSIONS) {
                violations.addAll(Sequences.gaps(key, ofKey));
            }
        });
        violations.addAll(scattered(logged));
        return new Verdict(
                violations,
                acknowledged.size(),
                logged.size(),
                events.size() - firsts.inOrder().size());
    }

    private List<Violation> lost(Collection<Acknowledged> acknowledged, List<Published> proofs) {
        var byKey = grouped(proofs, Published::key);
        return acknowledged.stream()
                .distinct()
                .filter(change -> byKey.getOrDefault(change.aggregate(), List.of()).stream()
                        .noneMatch(proof -> proves(proof, change)))
                .map(change -> (Violation) new Violation.Lost(change))
                .toList();
    }

    /** Where only the newest version is kept, a newer one contains the change, and a tombstone what it ended. */
    private boolean proves(Published proof, Acknowledged change) {
        return keeps == Keeps.ALL_VERSIONS
                ? proof.sequence() == change.version()
                : proof.sequence() >= change.version();
    }

    private static List<Violation> doubled(Collection<Acknowledged> acknowledged, List<Published> firsts) {
        Map<String, List<String>> effects = new HashMap<>();
        acknowledged.forEach(change -> effects.computeIfAbsent(change.command(), unseen -> new ArrayList<>())
                .add(effect(change.aggregate(), change.version())));
        firsts.stream()
                .filter(event -> event.command() != null)
                .forEach(event -> effects.computeIfAbsent(
                                Objects.requireNonNull(event.command()), unseen -> new ArrayList<>())
                        .add(effect(event.key(), event.sequence())));
        return effects.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(),
                        entry.getValue().stream().distinct().sorted().toList()))
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> (Violation) new Violation.Doubled(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String effect(String aggregate, long version) {
        return aggregate + " version " + version;
    }

    private static List<Violation> contested(Collection<Acknowledged> acknowledged) {
        return grouped(acknowledged, change -> Map.entry(change.aggregate(), change.version())).entrySet().stream()
                .map(entry -> new Violation.Contested(
                        entry.getKey().getKey(),
                        entry.getKey().getValue(),
                        entry.getValue().stream()
                                .map(Acknowledged::command)
                                .distinct()
                                .sorted()
                                .toList()))
                .filter(contest -> contest.commands().size() > 1)
                .map(contest -> (Violation) contest)
                .toList();
    }

    private static List<Violation> scattered(List<Published> logged) {
        return grouped(logged, Published::key).entrySet().stream()
                .map(entry -> new Violation.Scattered(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(Published::partition)
                                .distinct()
                                .toList()))
                .filter(key -> key.partitions().size() > 1)
                .map(key -> (Violation) key)
                .toList();
    }

    private static <K, V> Map<K, List<V>> grouped(Collection<V> values, Function<V, K> by) {
        return values.stream().collect(Collectors.groupingBy(by));
    }
}
