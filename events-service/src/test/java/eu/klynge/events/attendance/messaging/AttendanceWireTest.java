package eu.klynge.events.attendance.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.events.attendance.AttendanceFact;
import eu.klynge.events.attendance.Seat;
import eu.klynge.events.attendance.Standing;
import eu.klynge.kit.outbox.OutboxMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceWireTest {

    private static final Instant NOW = Instant.parse("2027-05-01T10:00:00Z");
    private static final Seat SEAT =
            new Seat("seat-1", 1, Standing.CONFIRMED, List.of("day:2027-09-29"), null, NOW, null, NOW, "A reason.");

    private final AttendanceWire wire = new AttendanceWire();

    @Test
    void eachFactHasItsTypeUnderTheRegistrationsKey() {
        OutboxMessage moved = wire.encode(new AttendanceFact.Moved("event-1", SEAT, null, null))
                .getFirst();
        OutboxMessage arrived =
                wire.encode(new AttendanceFact.CheckedIn("event-1", SEAT)).getFirst();

        assertThat(moved)
                .returns(EventTypes.ATTENDANCE_MOVED.name(), OutboxMessage::type)
                .returns("seat-1", OutboxMessage::key)
                .returns(List.of(Topics.ATTENDANCE.name()), OutboxMessage::topics);
        assertThat(arrived).returns(EventTypes.ATTENDANCE_CHECKED_IN.name(), OutboxMessage::type);
    }

    @Test
    void theOrganisersWordsStayHere() {
        Object data = wire.encode(new AttendanceFact.Moved("event-1", SEAT, null, null))
                .getFirst()
                .data();

        assertThat(String.valueOf(data)).doesNotContain("A reason.");
    }
}
