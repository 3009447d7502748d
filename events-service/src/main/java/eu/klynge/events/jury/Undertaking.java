package eu.klynge.events.jury;

import java.time.Instant;
import java.util.Set;

/**
 * An event that clusters organise together, as one of its revisions says.
 *
 * @param event id
 * @param since when that revision became public
 * @param clusters slugs
 */
public record Undertaking(String event, int revision, Instant since, Set<String> clusters) {

    public Undertaking {
        clusters = Set.copyOf(clusters);
    }
}
