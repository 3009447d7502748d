package eu.klynge.events.ballot;

import eu.klynge.events.EventsTest;
import org.springframework.beans.factory.annotation.Autowired;

@EventsTest
class MongoPublishedBoxIT implements PublishedBoxContract {

    @Autowired
    private PublishedBox published;

    @Override
    public PublishedBox published() {
        return published;
    }
}
