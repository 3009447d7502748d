package eu.klynge.events.award;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A step as anybody may see it: its place in the chain always, what it says when that is public.
 *
 * @param data JSON, byte for byte what the hash covers; null as long as it is not public
 */
public record ChainEntry(
        String award,
        long number,
        Instant at,
        @Nullable String type,
        @Nullable String data,
        @Nullable String previous,
        String hash) {

    private static final Set<String> DEFINITION = Set.of("drafted", "redrafted");

    /** Everything, once the award is handed over; before, what is public at once. */
    static ChainEntry of(Step step, Award award) {
        boolean isPublic = award.awardedAt() != null
                || DEFINITION.contains(step.type())
                || step.fact().publicAtOnce();
        return new ChainEntry(
                step.award(),
                step.number(),
                step.at(),
                isPublic ? step.type() : null,
                isPublic ? step.data() : null,
                isPublic ? step.previous() : null,
                step.hash());
    }

    static List<ChainEntry> of(List<Step> steps, Award award) {
        return steps.stream().map(step -> of(step, award)).collect(Collectors.toUnmodifiableList());
    }
}
