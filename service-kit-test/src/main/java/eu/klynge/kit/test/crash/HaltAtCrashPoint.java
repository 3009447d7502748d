package eu.klynge.kit.test.crash;

import eu.klynge.kit.crash.CrashPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Halts this JVM with status 137, as {@code kill -9} would end it, when a file named after the point lies in the folder
 * that {@code KLYNGE_CRASH_DIR} names. The file goes first, so that one file is one crash and the restarted service
 * lives. Without the variable it does nothing.
 */
public final class HaltAtCrashPoint implements CrashPoint {
    static final int AS_IF_KILLED = 137;

    private final @Nullable Path orders;

    public HaltAtCrashPoint() {
        this(System.getenv());
    }

    HaltAtCrashPoint(Map<String, String> environment) {
        var folder = environment.get("KLYNGE_CRASH_DIR");
        this.orders = folder == null || folder.isBlank() ? null : Path.of(folder);
    }

    @Override
    public void reached(String name) {
        if (isOrdered(name)) {
            Runtime.getRuntime().halt(AS_IF_KILLED);
        }
    }

    /** True for one caller per file. */
    boolean isOrdered(String name) {
        if (orders == null) {
            return false;
        }
        try {
            return Files.deleteIfExists(orders.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The order to crash at " + name + " cannot be taken", e);
        }
    }
}
