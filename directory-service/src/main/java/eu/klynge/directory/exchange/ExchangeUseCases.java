package eu.klynge.directory.exchange;

import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.registration.Intake;
import eu.klynge.kit.sweep.Sweeping;
import java.time.Clock;
import java.time.Duration;
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
    ImportWork importWork(Imports imports, Clusters clusters, Intake intake, Clock clock) {
        return new ImportWork(imports, clusters, intake, clock);
    }

    /** Imports that wait, or that somebody has left half done. */
    @Bean
    Sweeping importSweep(ImportWork work) {
        return new Sweeping("imports", Duration.ofSeconds(1), work::once);
    }

    @Bean
    Sweeping importClearance(ImportWork work) {
        return new Sweeping("imports that nobody starts", Duration.ofHours(1), work::clear);
    }
}
