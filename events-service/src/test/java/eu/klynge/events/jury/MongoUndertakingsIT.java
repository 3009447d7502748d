package eu.klynge.events.jury;

import eu.klynge.events.EventsTest;
import org.springframework.beans.factory.annotation.Autowired;

@EventsTest
class MongoUndertakingsIT implements UndertakingsContract {

    @Autowired
    private Undertakings undertakings;

    @Override
    public Undertakings undertakings() {
        return undertakings;
    }
}
