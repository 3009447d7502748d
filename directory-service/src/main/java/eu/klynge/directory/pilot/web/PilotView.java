package eu.klynge.directory.pilot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.pilot.Pilot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pilot as everybody may see it: how far it is, and not who has answered.
 *
 * @param state {@code pilot} or, once the threshold was reached, {@code open}
 * @param answered clusters that have answered
 * @param missing how many still have to before the country opens
 * @param takesAnswers false once it is closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PilotView(
        String country,
        String state,
        int answered,
        int threshold,
        int missing,
        boolean takesAnswers,
        String questionnaire,
        int questionnaireVersion,
        Instant startedAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    static PilotView of(Pilot pilot) {
        return new PilotView(
                pilot.country(),
                pilot.isOpen() ? "open" : "pilot",
                pilot.answered().size(),
                pilot.threshold(),
                pilot.missing(),
                !pilot.isClosed(),
                pilot.questionnaire(),
                pilot.version(),
                pilot.startedAt(),
                pilot.openedAt(),
                pilot.closedAt());
    }
}
