package eu.klynge.events.attendance;

import eu.klynge.events.event.Event;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an event is attended. Nobody is named.
 *
 * @param seats of the event; null for no limit
 * @param checkedIn how many of the confirmed arrived
 * @param standings registrations by standing
 * @param parts confirmed by day and session
 * @param countries confirmed by country, the most first
 * @param registrationsByDay by local date
 * @param arrivalsByHour by local time
 */
public record Statistics(
        @Nullable Integer seats,
        int confirmed,
        int checkedIn,
        List<Point> standings,
        List<Point> parts,
        List<Point> countries,
        List<Point> registrationsByDay,
        List<Point> arrivalsByHour) {

    /** A bar of a chart. */
    public record Point(String label, int value) {}

    static Statistics of(Event event, GuestList list, List<Registered> all) {
        List<Registered> confirmed = all.stream()
                .filter(each -> each.seat().standing() == Standing.CONFIRMED)
                .toList();
        Function<Instant, ZonedDateTime> local = at -> at.atZone(event.details().zone());
        return new Statistics(
                list.terms().seats(),
                confirmed.size(),
                (int) confirmed.stream()
                        .filter(each -> each.seat().checkedInAt() != null)
                        .count(),
                points(all.stream().map(each -> each.seat().standing().code())),
                points(confirmed.stream().flatMap(each -> each.seat().parts().stream())),
                mostFirst(points(confirmed.stream()
                        .map(each -> each.guest().country())
                        .map(country -> country == null ? "unknown" : country))),
                points(all.stream()
                        .map(each -> local.apply(each.seat().registeredAt())
                                .toLocalDate()
                                .toString())),
                points(confirmed.stream()
                        .map(each -> each.seat().checkedInAt())
                        .filter(Objects::nonNull)
                        .map(at -> local.apply(at)
                                .toLocalDateTime()
                                .truncatedTo(ChronoUnit.HOURS)
                                .toString())));
    }

    private static List<Point> points(Stream<String> labels) {
        return labels
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue().intValue()))
                .toList();
    }

    private static List<Point> mostFirst(List<Point> points) {
        return points.stream()
                .sorted(Comparator.comparingInt(Point::value).reversed())
                .toList();
    }
}
