package eu.klynge.events.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;

/** Times by a wall clock. */
public final class LocalTimes {

    private static final DateTimeFormatter READABLE_DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private LocalTimes() {}

    /** @param text such as {@code 2027-09-29T09:00}; seconds are cut off */
    public static Optional<LocalDateTime> parse(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).withSecond(0).withNano(0));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** Not so for the hour that is left out when clocks go forward. */
    public static boolean exists(LocalDateTime time, ZoneId zone) {
        return !zone.getRules().getValidOffsets(time).isEmpty();
    }

    /** Of an hour that comes twice, the first. */
    public static Instant instant(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** What the clock does at a time that does not exist, in words. */
    public static String gap(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(time);
        return "The clock in %s goes from %s to %s then; there is no such time."
                .formatted(
                        zone.getId(),
                        transition.getDateTimeBefore().toLocalTime(),
                        transition.getDateTimeAfter().toLocalTime());
    }

    /** Such as {@code 29 Sep 2027}. */
    static String readable(LocalDate date) {
        return READABLE_DATE.format(date);
    }

    /** Such as {@code 29 Sep 2027 09:00}. */
    static String readable(LocalDateTime time) {
        return READABLE.format(time);
    }
}
