package eu.klynge.events.jury;

import eu.klynge.events.award.TieKind;
import java.util.Set;

/**
 * Something that clusters do together.
 *
 * @param kind a shared partnership or a co-organised event
 * @param reference id of the partnership or event
 * @param clusters slugs
 */
public record Undertaking(TieKind kind, String reference, Set<String> clusters) {

    public Undertaking {
        clusters = Set.copyOf(clusters);
    }
}
