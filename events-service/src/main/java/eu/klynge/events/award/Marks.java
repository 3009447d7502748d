package eu.klynge.events.award;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one juror gave one nomination.
 *
 * @param scores 0 to 10 by criterion
 */
public record Marks(
        String juror,
        String nomination,
        Map<String, Integer> scores,
        @Nullable String comment) {

    public Marks {
        scores = Map.copyOf(scores);
    }

    Marks erased() {
        return new Marks(juror, nomination, scores, null);
    }

    /** Weighted sum, 0 to 1000. */
    public int total(Definition definition) {
        return definition.criteria().stream()
                .mapToInt(criterion -> criterion.weight() * scores.getOrDefault(criterion.id(), 0))
                .sum();
    }
}
