package eu.klynge.directory.benchmark;

import eu.klynge.directory.excellence.Indicator;
import eu.klynge.directory.excellence.Scheme;
import eu.klynge.directory.excellence.SelfCheck;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everybody who may be compared with in a scheme, and the sets that they form. */
final class Population {

    private final List<SelfCheck> everybody;
    private final List<Map<String, Double>> values;
    private final List<PeerSet> sets;
    private final String level;

    /**
     * @param level of the labels that {@code holders} hold today
     * @param holders ids of clusters
     */
    Population(List<SelfCheck> everybody, String level, Set<String> holders) {
        this.everybody = List.copyOf(everybody);
        this.values = everybody.stream().map(SelfCheck::byIndicator).toList();
        this.level = level;
        this.sets = sets(holders);
    }

    private List<PeerSet> sets(Set<String> holders) {
        Map<String, BitSet> fields = new TreeMap<>();
        Map<String, BitSet> countries = new TreeMap<>();
        BitSet labelled = new BitSet();
        for (int position = 0; position < everybody.size(); position++) {
            SelfCheck one = everybody.get(position);
            for (String field : one.technologyFields()) {
                fields.computeIfAbsent(field, code -> new BitSet()).set(position);
            }
            countries.computeIfAbsent(one.country(), code -> new BitSet()).set(position);
            labelled.set(position, holders.contains(one.clusterId()));
        }
        List<PeerSet> all = new ArrayList<>();
        all.add(new PeerSet(PeerSet.Kind.LABEL_HOLDERS, level, labelled));
        fields.forEach((code, members) -> all.add(new PeerSet(PeerSet.Kind.TECHNOLOGY_FIELD, code, members)));
        countries.forEach((code, members) -> all.add(new PeerSet(PeerSet.Kind.COUNTRY, code, members)));
        return all;
    }

    /** Empty for an organisation that is not among them. */
    Optional<List<Report.Line>> lines(String clusterId, Scheme scheme) {
        for (int position = 0; position < everybody.size(); position++) {
            if (everybody.get(position).clusterId().equals(clusterId)) {
                int own = position;
                return Optional.of(scheme.indicators().stream()
                        .filter(indicator -> values.get(own).containsKey(indicator.id()))
                        .map(indicator -> line(own, indicator))
                        .toList());
            }
        }
        return Optional.empty();
    }

    private Report.Line line(int viewer, Indicator indicator) {
        BitSet measured = new BitSet();
        for (int position = 0; position < values.size(); position++) {
            measured.set(position, values.get(position).containsKey(indicator.id()));
        }
        List<PeerSet> publishable = Disclosure.publishable(
                sets.stream().map(set -> set.among(measured)).toList());
        List<Report.Comparison> comparisons =
                Disclosure.seenBy(
                                viewer,
                                publishable.stream()
                                        .filter(set -> concerns(viewer, set))
                                        .toList())
                        .stream()
                        .map(set -> comparison(set, indicator.id()))
                        .toList();
        return new Report.Line(
                indicator.id(),
                indicator.title(),
                indicator.unit(),
                indicator.points().getLast().score()
                        >= indicator.points().getFirst().score(),
                Objects.requireNonNull(values.get(viewer).get(indicator.id())),
                comparisons);
    }

    /** The label's holders concern everybody. */
    private boolean concerns(int viewer, PeerSet set) {
        return set.kind() == PeerSet.Kind.LABEL_HOLDERS || set.has(viewer);
    }

    private Report.Comparison comparison(PeerSet set, String indicator) {
        List<Double> rising = set.members().stream()
                .mapToObj(
                        position -> Objects.requireNonNull(values.get(position).get(indicator)))
                .sorted()
                .toList();
        return new Report.Comparison(set.kind().code(), set.code(), rising);
    }
}
