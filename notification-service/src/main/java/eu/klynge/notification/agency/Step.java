package eu.klynge.notification.agency;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about an agency; for operators alone.
 *
 * @param by user name of who did it
 * @param reason where one was given
 */
public record Step(
        Instant at, What what, String by, @Nullable String reason) {

    /** The kinds of steps. */
    public enum What {
        APPROVED,
        ACTIVATED,
        CHANGED,
        CREDENTIALS_ROTATED,
        REVOKED,
        REINSTATED;

        /** As written in the interface. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
