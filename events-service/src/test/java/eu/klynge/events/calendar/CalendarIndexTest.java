package eu.klynge.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarIndexTest {

    private static final Instant START = Instant.parse("2027-03-01T08:00:00Z");

    private final CalendarIndex index = new CalendarIndex();

    private static Entry entry(String id, Instant startsAt, Duration lasts, String title, String country) {
        return new Entry(
                id,
                "published",
                "conference",
                Map.of("en", title),
                Map.of("en", "For whoever works on robots."),
                "in-person",
                "Łódź",
                List.of(country),
                List.of("digital"),
                List.of("facilitators"),
                List.of("Odense Robotics"),
                "Europe/Brussels",
                "2027-03-01T09:00",
                "2027-03-01T17:00",
                startsAt,
                startsAt.plus(lasts),
                null);
    }

    private static Entry day(int day, String country) {
        return entry("event-" + day, START.plus(Duration.ofDays(day)), Duration.ofHours(8), "Event " + day, country);
    }

    private static Query query(
            Instant from, @Nullable Instant to, String words, Query.@Nullable Place after, int limit) {
        return new Query(
                from, to, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Words.of(words), after, limit);
    }

    private static Query filter(
            Set<String> countries, Set<String> types, Set<String> ecosystems, Set<String> audiences) {
        return new Query(START, null, countries, types, Set.of(), ecosystems, audiences, Set.of(), Set.of(), null, 10);
    }

    private List<String> ids(Query query) {
        return index.find(query).stream().map(Entry::id).toList();
    }

    @Test
    void eventsComeInTheOrderOfTimeAndByPages() {
        for (int day = 9; day >= 0; day--) {
            index.put(day(day, "BE"));
        }

        List<Entry> first = index.find(query(START, null, "", null, 4));
        Query.Place last =
                new Query.Place(first.getLast().startsAt(), first.getLast().id());

        assertThat(first).extracting(Entry::id).containsExactly("event-0", "event-1", "event-2", "event-3");
        assertThat(ids(query(START, null, "", last, 2))).containsExactly("event-4", "event-5");
    }

    @Test
    void whatStillRunsIsThereAndWhatIsOverIsNot() {
        index.put(entry("long", START, Duration.ofDays(31), "A month", "BE"));
        index.put(entry("short", START, Duration.ofHours(1), "An hour", "BE"));

        Instant later = START.plus(Duration.ofDays(30));

        assertThat(ids(query(later, null, "", null, 10))).containsExactly("long");
        assertThat(ids(query(START.minus(Duration.ofDays(1)), START, "", null, 10)))
                .as("what begins at the end is left out")
                .isEmpty();
    }

    @Test
    void anEventThatMovedIsOnlyWhereItIsNow() {
        index.put(day(1, "BE"));
        index.put(entry("event-1", START.plus(Duration.ofDays(5)), Duration.ofHours(8), "Moved", "BE"));
        index.put(day(3, "BE"));

        assertThat(ids(query(START, null, "", null, 10))).containsExactly("event-3", "event-1");
    }

    @Test
    void whatIsRemovedIsGone() {
        index.put(day(1, "BE"));

        index.remove("event-1");

        assertThat(ids(query(START, null, "", null, 10))).isEmpty();
    }

    @Test
    void eachWordBeginsAWordOfTheEvent() {
        index.put(day(1, "BE"));

        assertThat(ids(query(START, null, "ROBOT odense", null, 10))).containsExactly("event-1");
        assertThat(ids(query(START, null, "lodz", null, 10)))
                .as("without accents")
                .containsExactly("event-1");
        assertThat(ids(query(START, null, "dense", null, 10)))
                .as("not the middle of a word")
                .isEmpty();
        assertThat(ids(query(START, null, "robot paris", null, 10))).isEmpty();
    }

    @Test
    void filtersLeaveOutWhatTheyDoNotName() {
        index.put(day(1, "BE"));
        index.put(day(2, "DK"));

        assertThat(ids(filter(Set.of("DK", "SE"), Set.of(), Set.of(), Set.of())))
                .containsExactly("event-2");
        assertThat(ids(filter(Set.of(), Set.of("talk"), Set.of(), Set.of()))).isEmpty();
        assertThat(ids(filter(Set.of(), Set.of(), Set.of("health"), Set.of()))).isEmpty();
        assertThat(ids(filter(Set.of(), Set.of(), Set.of("digital"), Set.of("facilitators"))))
                .hasSize(2);
        assertThat(ids(filter(Set.of(), Set.of(), Set.of(), Set.of("researchers"))))
                .isEmpty();
    }
}
