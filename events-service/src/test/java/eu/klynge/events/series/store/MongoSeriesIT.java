package eu.klynge.events.series.store;

import com.mongodb.reactivestreams.client.MongoClient;
import eu.klynge.events.EventsTest;
import eu.klynge.events.series.SeriesStore;
import eu.klynge.events.series.SeriesStoreContract;
import org.springframework.beans.factory.annotation.Autowired;

@EventsTest
class MongoSeriesIT implements SeriesStoreContract {

    private final SeriesStore store;

    MongoSeriesIT(@Autowired MongoClient client) {
        // Not the service's own database, through which its sweep goes.
        this.store = new MongoSeries(client.getDatabase("series-contract"));
    }

    @Override
    public SeriesStore store() {
        return store;
    }
}
