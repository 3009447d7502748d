package eu.klynge.events.ballot;

import eu.klynge.events.EventsTest;
import org.springframework.beans.factory.annotation.Autowired;

@EventsTest
class MongoBoxIT implements BoxContract {

    @Autowired
    private Box box;

    @Override
    public Box box() {
        return box;
    }
}
