package eu.klynge.notification.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signing secret as it is kept.
 *
 * @param box encrypted, base64
 * @param until when it stops signing; null for the one that replaced it
 */
public record SealedSecret(
        String box, Instant since, @Nullable Instant until) {

    boolean isLive(Instant now) {
        return until == null || until.isAfter(now);
    }
}
