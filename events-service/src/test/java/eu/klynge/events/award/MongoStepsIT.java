package eu.klynge.events.award;

import eu.klynge.events.EventsTest;
import org.springframework.beans.factory.annotation.Autowired;

@EventsTest
class MongoStepsIT implements StepsContract {

    @Autowired
    private Steps steps;

    @Override
    public Steps steps() {
        return steps;
    }
}
