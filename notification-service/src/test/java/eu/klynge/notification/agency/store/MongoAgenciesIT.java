package eu.klynge.notification.agency.store;

import eu.klynge.notification.NotificationTest;
import eu.klynge.notification.agency.Agencies;
import eu.klynge.notification.agency.AgenciesContract;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class MongoAgenciesIT implements AgenciesContract {

    @Autowired
    private Agencies agencies;

    @Override
    public Agencies agencies() {
        return agencies;
    }
}
