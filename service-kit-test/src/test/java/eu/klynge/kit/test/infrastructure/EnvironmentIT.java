package eu.klynge.kit.test.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What a service's context sees of the infrastructure. */
@SpringBootTest(classes = EnvironmentIT.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithInfrastructure
class EnvironmentIT {
    @Autowired
    private Environment environment;

    @Autowired
    private Settings settings;

    @Test
    void theVariablesAreSeenByName(Infrastructure infrastructure) {
        assertThat(environment.getProperty("KLYNGE_KAFKA_BOOTSTRAP")).isEqualTo(infrastructure.kafkaBootstrap());
    }

    @Test
    void theVariablesBindLikeThoseOfTheRealEnvironment(Infrastructure infrastructure) {
        assertThat(settings.mongodbUri()).isEqualTo(infrastructure.mongodbUri(databaseOf(EnvironmentIT.class)));
    }

    @Test
    void anotherClassHasAnotherDatabase() {
        assertThat(databaseOf(EnvironmentIT.class)).isNotEqualTo(databaseOf(InfrastructureIT.class));
    }

    @Nested
    class InANestedClass {
        @Test
        void theDatabaseIsThatOfTheClassAround(@Autowired Settings seen) {
            assertThat(seen.mongodbUri()).isEqualTo(settings.mongodbUri());
        }
    }

    private static String databaseOf(Class<?> testClass) {
        return Infrastructure.shared().databaseOf(testClass);
    }

    @ConfigurationProperties("klynge")
    record Settings(String mongodbUri) {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Settings.class)
    static class Application {}
}
