package eu.klynge.kit.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;

/** {@code klynge/defaults*.yaml} under everything else: whatever a service says itself wins. */
final class SharedDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String STORE_CLIENT = "com.mongodb.reactivestreams.client.MongoClient";

    /** After the service's own files, so that being last means being weakest. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!"text".equals(environment.getProperty("KLYNGE_LOG_FORMAT"))) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "klynge-log-format", Map.of("logging.structured.format.console", "ecs")));
        }
        if (ClassUtils.isPresent(STORE_CLIENT, getClass().getClassLoader())) {
            add(environment, "klynge/defaults-store.yaml");
        }
        add(environment, "klynge/defaults.yaml");
    }

    private static void add(ConfigurableEnvironment environment, String file) {
        try {
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
