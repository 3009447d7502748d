package eu.klynge.events.attendance.store;

import eu.klynge.events.EventsTest;
import eu.klynge.events.attendance.CalendarAddresses;
import eu.klynge.events.attendance.CalendarAddressesContract;
import org.springframework.beans.factory.annotation.Autowired;

@EventsTest
class MongoCalendarAddressesIT implements CalendarAddressesContract {

    private final CalendarAddresses addresses;

    MongoCalendarAddressesIT(@Autowired CalendarAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public CalendarAddresses addresses() {
        return addresses;
    }
}
