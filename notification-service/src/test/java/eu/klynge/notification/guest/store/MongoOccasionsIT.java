package eu.klynge.notification.guest.store;

import eu.klynge.notification.NotificationTest;
import eu.klynge.notification.guest.Occasions;
import eu.klynge.notification.guest.OccasionsContract;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class MongoOccasionsIT implements OccasionsContract {

    private final Occasions occasions;

    MongoOccasionsIT(@Autowired Occasions occasions) {
        this.occasions = occasions;
    }

    @Override
    public Occasions occasions() {
        return occasions;
    }
}
