package eu.klynge.events.programme;

import eu.klynge.events.event.EventDesk;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgrammeUseCases {

    @Bean
    ProgrammeImport programmeImport(EventDesk desk, List<ProgrammeFile> files) {
        return new ProgrammeImport(desk, files);
    }
}
