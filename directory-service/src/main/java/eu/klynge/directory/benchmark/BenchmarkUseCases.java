package eu.klynge.directory.benchmark;

import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.excellence.SchemeShelf;
import eu.klynge.directory.excellence.SelfChecks;
import eu.klynge.directory.label.Labels;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BenchmarkUseCases {

    @Bean
    Benchmarking benchmarking(
            Clusters clusters, SchemeShelf shelf, SelfChecks checks, Labels labels, Reports reports, Clock clock) {
        return new Benchmarking(clusters, shelf, checks, labels, reports, clock);
    }
}
