package eu.klynge.notification.guest.store;

import eu.klynge.notification.NotificationTest;
import eu.klynge.notification.guest.Attendances;
import eu.klynge.notification.guest.AttendancesContract;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class MongoAttendancesIT implements AttendancesContract {

    private final Attendances attendances;

    MongoAttendancesIT(@Autowired Attendances attendances) {
        this.attendances = attendances;
    }

    @Override
    public Attendances attendances() {
        return attendances;
    }
}
