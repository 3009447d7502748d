package eu.klynge.notification.webhook.store;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.notification.NotificationTest;
import eu.klynge.notification.webhook.Deliveries;
import eu.klynge.notification.webhook.DeliveriesContract;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class MongoDeliveriesIT implements DeliveriesContract {

    private final Deliveries deliveries;

    MongoDeliveriesIT(@Autowired MongoDatabase database) {
        deliveries = new MongoDeliveries(database);
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }
}
