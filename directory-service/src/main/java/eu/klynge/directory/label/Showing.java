package eu.klynge.directory.label;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Labelling;
import eu.klynge.directory.excellence.Scheme;
import eu.klynge.directory.excellence.SchemeShelf;
import eu.klynge.directory.label.Labels.Selection;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Has entries of the directory show the highest of the labels that are valid. */
public final class Showing {

    private static final Logger log = LoggerFactory.getLogger(Showing.class);
    private static final int MOST = 100;

    /** Of two schemes' labels of one height the one that holds longer. */
    private static final Comparator<Ranked> HIGHEST = Comparator.comparingInt(Ranked::height)
            .thenComparing(ranked -> ranked.label().until())
            .thenComparing(ranked -> ranked.label().scheme());

    private final Labels labels;
    private final SchemeShelf shelf;
    private final Labelling labelling;
    private final Clock clock;

    /** @param height its place in its scheme, from the first label up */
    private record Ranked(Label label, int height) {}

    Showing(Labels labels, SchemeShelf shelf, Labelling labelling, Clock clock) {
        this.labels = labels;
        this.shelf = shelf;
        this.labelling = labelling;
        this.clock = clock;
    }

    /** The label was granted, renewed or revoked; true when its organisation's entry is another one since. */
    public Mono<Boolean> changed(String labelId) {
        return labels.find(labelId).flatMap(found -> show(found.state().clusterId()));
    }

    /** Of entries whose label has ended; how many they were. */
    Mono<Long> ended(LocalDate today) {
        return labelling
                .ended(today)
                .concatMap(clusterId -> show(clusterId).onErrorResume(failure -> {
                    log.warn("The label of {} is looked at again tomorrow: {}", clusterId, failure.toString());
                    return Mono.empty();
                }))
                .filter(shown -> shown)
                .count();
    }

    private Mono<Boolean> show(String clusterId) {
        return labelling.show(clusterId, Mono.defer(() -> highest(clusterId)));
    }

    private Mono<Optional<Cluster.Label>> highest(String clusterId) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return labels.list(new Selection(clusterId, null, null, null, today, null), MOST)
                .map(Versioned::state)
                .concatMap(label -> shelf.version(label.scheme(), label.version())
                        .map(scheme -> new Ranked(label, height(scheme, label))))
                .collectList()
                .map(all -> all.stream()
                        .max(HIGHEST)
                        .map(Ranked::label)
                        .map(label -> new Cluster.Label(label.scheme(), label.level(), label.until())));
    }

    private static int height(Scheme scheme, Label label) {
        return scheme.phase(label.level()).map(scheme.phases()::indexOf).orElse(-1);
    }
}
