package eu.klynge.kit.test.infrastructure;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The embedded parts are programs too, and bring a log provider for when they run alone. Here the services' own is
 * meant, and it must be named before anything logs.
 */
public final class OneLogProvider implements LauncherSessionListener {
    private static final String PROPERTY = "slf4j.provider";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, "ch.qos.logback.classic.spi.LogbackServiceProvider");
            System.setProperty("slf4j.internal.verbosity", "WARN");
        }
    }
}
