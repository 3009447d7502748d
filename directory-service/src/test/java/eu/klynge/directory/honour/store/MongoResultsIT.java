package eu.klynge.directory.honour.store;

import eu.klynge.directory.DirectoryTest;
import eu.klynge.directory.honour.Results;
import eu.klynge.directory.honour.ResultsContract;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class MongoResultsIT implements ResultsContract {

    private final Results results;

    MongoResultsIT(@Autowired Results results) {
        this.results = results;
    }

    @Override
    public Results results() {
        return results;
    }
}
