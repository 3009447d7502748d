package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.attendance.AttendanceFact.CheckedIn;
import eu.klynge.events.attendance.AttendanceFact.Moved;
import eu.klynge.events.event.Examples;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceFactTest {

    private static final GuestList ONE_OFFERED = GuestList.opened("event-1", GuestListTest.terms(1, false, true))
            .arrived(List.of("a"), List.of(List.of()), null, Examples.NOW)
            .arrived(List.of("b"), List.of(List.of()), null, Examples.NOW)
            .cancelled("a", Examples.NOW, Examples.NOW.plusSeconds(900));

    @Test
    void whoIsLetInAndArrivesHasTwoFacts() {
        GuestList after = ONE_OFFERED.accepted("b", Examples.NOW).checkedIn("b", Examples.NOW);

        List<AttendanceFact> facts = AttendanceFact.between(ONE_OFFERED, after);

        Seat seat = after.seat("b").orElseThrow();
        assertThat(facts)
                .containsExactly(new Moved("event-1", seat, Standing.OFFERED, null), new CheckedIn("event-1", seat));
        assertThat(AttendanceFact.repeatASeat(facts)).isTrue();
    }

    @Test
    void whoWaitsHearsThePlaceInTheLine() {
        GuestList after = ONE_OFFERED
                .arrived(List.of("c"), List.of(List.of()), null, Examples.NOW)
                .arrived(List.of("d"), List.of(List.of()), null, Examples.NOW);

        assertThat(AttendanceFact.between(ONE_OFFERED, after))
                .containsExactly(
                        new Moved("event-1", after.seat("c").orElseThrow(), null, 1),
                        new Moved("event-1", after.seat("d").orElseThrow(), null, 2));
    }

    @Test
    void oneStepIsOneFact() {
        GuestList confirmed = ONE_OFFERED.accepted("b", Examples.NOW);
        GuestList inside = confirmed.checkedIn("b", Examples.NOW);

        assertThat(AttendanceFact.between(ONE_OFFERED, confirmed)).hasExactlyElementsOfTypes(Moved.class);
        assertThat(AttendanceFact.between(confirmed, inside)).hasExactlyElementsOfTypes(CheckedIn.class);
        assertThat(AttendanceFact.between(inside, inside.checkedIn("b", Examples.NOW.minusSeconds(60))))
                .as("an earlier scan that comes in late")
                .hasExactlyElementsOfTypes(CheckedIn.class);
        assertThat(AttendanceFact.between(inside, inside)).isEmpty();
    }
}
