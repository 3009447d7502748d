package eu.klynge.kit.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Reads every {@code klynge/settings.tsv} on the class path and compares it with the environment. */
final class SettingsCheck implements EnvironmentPostProcessor, Ordered {

    static final String RESOURCE = "klynge/settings.tsv";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<String> faults = declared().stream()
                .flatMap(setting -> setting.fault(environment.getProperty(setting.variable())).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
    }

    static List<Setting> declared() {
        List<Setting> settings = new ArrayList<>();
        try {
            Enumeration<URL> files = SettingsCheck.class.getClassLoader().getResources(RESOURCE);
            while (files.hasMoreElements()) {
                try (var in = files.nextElement().openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Setting::parse)
                            .forEach(settings::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return settings;
    }
}
