package eu.klynge.notification.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The intent to send one e-mail. Text and address are looked up at the moment of sending, so it names nobody.
 *
 * @param id stable: the same cause and reader always make the same, and it becomes the Message-ID
 * @param contact id of whom it is for
 * @param stream what the reader can unsubscribe from: {@link #REGISTRATIONS}, {@link #ATTENDANCE} or a subscription's id
 * @param matter what it says
 * @param items what it lists, for a digest
 * @param language of the subscription; null for the contact's own
 * @param attempts made so far
 * @param reason why it failed or waits
 */
public record Letter(
        String id,
        String contact,
        String stream,
        Matter matter,
        List<Matter> items,
        @Nullable String language,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable String reason) {

    public static final String REGISTRATIONS = "registrations";

    /** To a guest about one registration for an event. */
    public static final String ATTENDANCE = "attendance";

    /** pending → sent, or retrying → sent / failed; suppressed when it must not be sent. */
    public enum State {
        PENDING,
        RETRYING,
        SENT,
        FAILED,
        SUPPRESSED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Letter {
        items = List.copyOf(items);
    }

    public static Letter pending(
            String id,
            String contact,
            String stream,
            Matter matter,
            List<Matter> items,
            @Nullable String language,
            Instant now) {
        return new Letter(id, contact, stream, matter, items, language, State.PENDING, 0, now, null);
    }
}
