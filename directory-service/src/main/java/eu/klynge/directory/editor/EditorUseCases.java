package eu.klynge.directory.editor;

import eu.klynge.directory.cluster.Editors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EditorUseCases {

    @Bean
    Team team(Editors editors, Colleagues colleagues) {
        return new Team(editors, colleagues);
    }
}
