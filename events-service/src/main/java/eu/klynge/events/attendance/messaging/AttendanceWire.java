package eu.klynge.events.attendance.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.events.Attendance;
import eu.klynge.events.attendance.AttendanceFact;
import eu.klynge.events.attendance.Seat;
import eu.klynge.events.attendance.Standing;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.outbox.OutboxMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seat's facts in the published language: pseudonyms alone, keyed by the registration. */
final class AttendanceWire implements FactEncoder<AttendanceFact> {

    @Override
    public List<OutboxMessage> encode(AttendanceFact fact) {
        return switch (fact) {
            case AttendanceFact.Moved(String event, Seat seat, Standing formerly, Integer position) ->
                message(EventTypes.ATTENDANCE_MOVED, event, seat, formerly, position);
            case AttendanceFact.CheckedIn(String event, Seat seat) ->
                message(EventTypes.ATTENDANCE_CHECKED_IN, event, seat, null, null);
        };
    }

    private static List<OutboxMessage> message(
            EventType<Attendance> type,
            String event,
            Seat seat,
            @Nullable Standing formerly,
            @Nullable Integer position) {
        Attendance wire = new Attendance(
                seat.id(),
                event,
                seat.standing().code(),
                seat.parts(),
                seat.group(),
                seat.registeredAt(),
                seat.offeredUntil(),
                seat.checkedInAt(),
                formerly == null ? null : formerly.code(),
                position);
        return List.of(OutboxMessage.event(
                type.name(),
                seat.id(),
                wire,
                type.topics().stream().map(Topic::name).toList()));
    }
}
