package eu.klynge.directory.logo;

import eu.klynge.directory.cluster.Editing;
import eu.klynge.directory.cluster.Editors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogoUseCases {

    @Bean
    Logos logos(Editors editors, Editing editing, Pictures pictures) {
        return new Logos(editors, editing, pictures);
    }
}
