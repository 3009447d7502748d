package eu.klynge.events.ballot;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one person has said in one category.
 *
 * @param id pseudonym of the person in this category of this award, and nowhere else
 * @param casts in their order
 * @param changedAt of the last one
 */
public record Ballot(String id, String award, String category, List<Cast> casts, Instant changedAt) {

    public Ballot {
        casts = List.copyOf(casts);
    }

    /** The line of the published box, from what is noted in the chain alone; empty when nothing is. */
    Optional<Line> line(Set<String> noted) {
        List<Cast> counting =
                casts.stream().filter(cast -> noted.contains(cast.code())).toList();
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        Cast last = counting.getLast();
        Set<String> replaced = new LinkedHashSet<>();
        counting.forEach(cast -> replaced.add(cast.code()));
        replaced.remove(last.code());
        return Optional.of(new Line(
                last.code(), category, last.nomination(), last.nonce(), List.copyOf(replaced), last.channel()));
    }
}
