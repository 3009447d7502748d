package eu.klynge.events.event.store;

import eu.klynge.events.EventsTest;
import eu.klynge.events.event.Events;
import eu.klynge.events.event.EventsContract;
import org.springframework.beans.factory.annotation.Autowired;

@EventsTest
class MongoEventsIT implements EventsContract {

    private final Events events;

    MongoEventsIT(@Autowired Events events) {
        this.events = events;
    }

    @Override
    public Events events() {
        return events;
    }
}
