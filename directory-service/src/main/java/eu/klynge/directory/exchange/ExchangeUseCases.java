package eu.klynge.directory.exchange;

import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.registration.Intake;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeUseCases {

    @Bean
    Exporting exporting(Clusters clusters) {
        return new Exporting(clusters);
    }

    @Bean
    Importing importing(Imports imports, Clock clock) {
        return new Importing(imports, clock);
    }

    @Bean
    ImportSweep importSweep(Imports imports, Clusters clusters, Intake intake, Clock clock) {
        return new ImportSweep(new ImportWork(imports, clusters, intake, clock));
    }
}
