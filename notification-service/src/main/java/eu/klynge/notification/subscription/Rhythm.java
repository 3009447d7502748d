package eu.klynge.notification.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When notices go out.
 *
 * @param hour of the day, 0 to 23, in the time zone; 0 for at once
 * @param day of the week; null unless weekly
 * @param timeZone IANA name
 */
public record Rhythm(Kind kind, int hour, @Nullable DayOfWeek day, String timeZone) {

    public static final Rhythm AT_ONCE = new Rhythm(Kind.AT_ONCE, 0, null, "UTC");

    /** How often. */
    public enum Kind {
        AT_ONCE,
        DAILY,
        WEEKLY;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /**
     * When the next digest is due, later than {@code now}; once per local day or week, whatever clocks do: an hour that is
     * left out comes as soon as it would have been, and one that comes twice counts when it comes first.
     */
    Instant next(Instant now) {
        ZoneId zone = ZoneId.of(timeZone);
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate date = day == null ? today : today.with(TemporalAdjusters.nextOrSame(day));
        Instant due = due(date, zone);
        return due.isAfter(now) ? due : due(day == null ? date.plusDays(1) : date.plusWeeks(1), zone);
    }

    private Instant due(LocalDate date, ZoneId zone) {
        return date.atTime(hour, 0).atZone(zone).toInstant();
    }
}
