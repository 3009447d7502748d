package eu.klynge.notification.guest;

import eu.klynge.notification.mail.Matter;
import eu.klynge.notification.notice.Template;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registration is new, or stands otherwise than before.
 *
 * @param fact its id: one fact leads to one letter
 * @param sequence that all registrations have which moved together
 * @param formerly how it stood; null for a new one
 * @param position in the line, of one that waits
 * @param answerBy of an offered seat
 */
public record Move(
        String fact,
        long sequence,
        Instant at,
        Attendance attendance,
        @Nullable Standing formerly,
        @Nullable Integer position,
        @Nullable Instant answerBy) {

    private Template template() {
        return switch (attendance.standing()) {
            case REQUESTED -> Template.ATTENDANCE_REQUESTED;
            case CONFIRMED ->
                formerly == Standing.REQUESTED ? Template.ATTENDANCE_APPROVED : Template.ATTENDANCE_CONFIRMED;
            case WAITING -> Template.ATTENDANCE_WAITING;
            case OFFERED -> Template.ATTENDANCE_OFFERED;
            case EXPIRED -> Template.ATTENDANCE_EXPIRED;
            case REFUSED -> Template.ATTENDANCE_REFUSED;
            case DECLINED, CANCELLED -> Template.ATTENDANCE_CANCELLED;
        };
    }

    Matter matter() {
        Map<String, String> parameters = new HashMap<>(Map.of("event", attendance.event()));
        if (position != null) {
            parameters.put("position", position.toString());
        }
        if (answerBy != null) {
            parameters.put("answerBy", answerBy.toString());
        }
        return new Matter(template().code(), parameters);
    }
}
