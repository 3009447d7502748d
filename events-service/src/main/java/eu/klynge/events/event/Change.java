package eu.klynge.events.event;

import org.jspecify.annotations.Nullable;

/**
 * One difference between a revision of an event and the one before it; never names a person.
 *
 * @param code such as {@code session-moved}
 * @param subject what changed: a session's title, a day, a field of the event
 * @param before null for what is new
 * @param after null for what is gone
 */
public record Change(
        String code,
        String subject,
        @Nullable String before,
        @Nullable String after) {

    /** In English, for people. */
    public String sentence() {
        if (before == null && after == null) {
            return subject + ".";
        }
        if (before == null) {
            return "%s: new: %s.".formatted(subject, after);
        }
        return after == null
                ? "%s: gone: %s.".formatted(subject, before)
                : "%s: %s, before: %s.".formatted(subject, after, before);
    }
}
