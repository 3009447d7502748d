package eu.klynge.directory.benchmark.store;

import eu.klynge.directory.DirectoryTest;
import eu.klynge.directory.benchmark.Reports;
import eu.klynge.directory.benchmark.ReportsContract;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class MongoReportsIT implements ReportsContract {

    @Autowired
    private Reports reports;

    @Override
    public Reports reports() {
        return reports;
    }
}
