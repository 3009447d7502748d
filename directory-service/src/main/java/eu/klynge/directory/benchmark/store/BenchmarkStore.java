package eu.klynge.directory.benchmark.store;

import eu.klynge.directory.benchmark.Report;
import eu.klynge.directory.benchmark.Reports;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BenchmarkStore {

    @Bean
    Reports benchmarkReports(AggregateFactory aggregates) {
        FactEncoder<Report> silent = made -> List.of();
        return new MongoReports(aggregates.open("benchmark-reports", Report.class, silent));
    }
}
