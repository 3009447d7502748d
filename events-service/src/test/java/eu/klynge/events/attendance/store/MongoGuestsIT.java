package eu.klynge.events.attendance.store;

import eu.klynge.events.EventsTest;
import eu.klynge.events.attendance.Guests;
import eu.klynge.events.attendance.GuestsContract;
import org.springframework.beans.factory.annotation.Autowired;

@EventsTest
class MongoGuestsIT implements GuestsContract {

    private final Guests guests;

    MongoGuestsIT(@Autowired Guests guests) {
        this.guests = guests;
    }

    @Override
    public Guests guests() {
        return guests;
    }
}
