package eu.klynge.kit.test.infrastructure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Sets a test's variables as early as a real environment has them: a service checks its settings, and its log starts,
 * before any context customizer runs. Which test class is next is known from the last context configuration that
 * Spring asked for; the customizer sets the same variables again from its own knowledge.
 */
final class EarlyEnvironment implements EnvironmentPostProcessor, Ordered {
    private static final String NAME = "klynge-test-systemEnvironment";
    private static final Map<String, Object> QUIET_BROKER = Map.of(
            "logging.level.kafka", "warn",
            "logging.level.state.change.logger", "warn",
            "logging.level.org.apache.kafka", "warn");

    private static volatile @Nullable String nextDatabase;

    static void next(@Nullable String database) {
        nextDatabase = database;
    }

    static void set(ConfigurableEnvironment environment, String database) {
        Map<String, Object> variables = Map.copyOf(Infrastructure.shared().environment(database));
        var sources = environment.getPropertySources();
        sources.remove(NAME);
        sources.addFirst(new SystemEnvironmentPropertySource(NAME, variables));
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var database = nextDatabase;
        if (database != null) {
            set(environment, database);
            environment.getPropertySources().addLast(new MapPropertySource("klynge-test-quiet-broker", QUIET_BROKER));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
