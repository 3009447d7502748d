package eu.klynge.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static Rhythm daily(int hour) {
        return new Rhythm(Rhythm.Kind.DAILY, hour, null, "Europe/Copenhagen");
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void aDailyDigestComesAtItsHourThere() {
        assertThat(daily(8).next(at("2026-01-10T06:59:59Z"))).isEqualTo(at("2026-01-10T07:00:00Z"));
        assertThat(daily(8).next(at("2026-01-10T07:00:00Z"))).isEqualTo(at("2026-01-11T07:00:00Z"));
        assertThat(daily(8).next(at("2026-07-10T06:00:01Z"))).isEqualTo(at("2026-07-11T06:00:00Z"));
    }

    @Test
    void anHourThatIsLeftOutInSpringComesOnce() {
        Instant first = daily(2).next(at("2026-03-28T12:00:00Z"));

        assertThat(first).isEqualTo(at("2026-03-29T01:00:00Z"));
        assertThat(daily(2).next(first)).isEqualTo(at("2026-03-30T00:00:00Z"));
    }

    @Test
    void anHourThatComesTwiceInAutumnCountsOnce() {
        Instant first = daily(2).next(at("2026-10-24T12:00:00Z"));

        assertThat(first).isEqualTo(at("2026-10-25T00:00:00Z"));
        assertThat(daily(2).next(first)).isEqualTo(at("2026-10-26T01:00:00Z"));
        assertThat(daily(2).next(at("2026-10-25T01:00:00Z"))).isEqualTo(at("2026-10-26T01:00:00Z"));
    }

    @Test
    void midnightThatIsLeftOutComesAsSoonAsItCan() {
        Rhythm midnight = new Rhythm(Rhythm.Kind.DAILY, 0, null, "Africa/Cairo");

        assertThat(midnight.next(at("2026-04-23T12:00:00Z"))).isEqualTo(at("2026-04-23T22:00:00Z"));
    }

    @Test
    void aWeeklyDigestComesOnItsDay() {
        Rhythm fridays = new Rhythm(Rhythm.Kind.WEEKLY, 9, DayOfWeek.FRIDAY, "Europe/Warsaw");

        assertThat(fridays.next(at("2026-01-07T12:00:00Z"))).isEqualTo(at("2026-01-09T08:00:00Z"));
        assertThat(fridays.next(at("2026-01-09T08:00:00Z"))).isEqualTo(at("2026-01-16T08:00:00Z"));
        assertThat(fridays.next(at("2026-03-27T09:00:00Z"))).isEqualTo(at("2026-04-03T07:00:00Z"));
    }
}
