package eu.klynge.directory.excellence.store;

import eu.klynge.directory.DirectoryTest;
import eu.klynge.directory.excellence.Schemes;
import eu.klynge.directory.excellence.SelfChecks;
import eu.klynge.directory.excellence.SelfChecksContract;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class MongoSelfChecksIT implements SelfChecksContract {

    @Autowired
    private SelfChecks checks;

    @Autowired
    private Schemes schemes;

    @Override
    public SelfChecks checks() {
        return checks;
    }

    @Override
    public Schemes schemes() {
        return schemes;
    }
}
