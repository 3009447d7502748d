package eu.klynge.events.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken, in the words that a repetition of the command hears again: the caller holds the chain's head from this
 * moment on.
 *
 * @param reference id of what it is about: a nomination, a juror
 */
public record Recorded(
        String award,
        long step,
        String type,
        Instant at,
        String head,
        @Nullable String reference) {

    static Recorded of(Step step) {
        return new Recorded(
                step.award(),
                step.number(),
                step.type(),
                step.at(),
                step.hash(),
                step.fact().reference());
    }
}
