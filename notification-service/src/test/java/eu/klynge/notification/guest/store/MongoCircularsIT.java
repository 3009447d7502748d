package eu.klynge.notification.guest.store;

import eu.klynge.notification.NotificationTest;
import eu.klynge.notification.guest.Circulars;
import eu.klynge.notification.guest.CircularsContract;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class MongoCircularsIT implements CircularsContract {

    private final Circulars circulars;

    MongoCircularsIT(@Autowired Circulars circulars) {
        this.circulars = circulars;
    }

    @Override
    public Circulars circulars() {
        return circulars;
    }
}
