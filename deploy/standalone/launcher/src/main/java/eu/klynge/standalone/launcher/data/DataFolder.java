package eu.klynge.standalone.launcher.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** The folder that holds everything one platform writes; the path is absolute. */
public record DataFolder(Path root) {

    /** What {@link #wipe} removes; a stranger's files in the same folder stay. */
    private static final List<String> OURS =
            List.of("platform.json", "run", "logs", "store", "kafka", "keycloak", "secrets.json");

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path platformFile() {
        return root.resolve("platform.json");
    }

    public Path secretsFile() {
        return root.resolve("secrets.json");
    }

    public Path stateFile() {
        return root.resolve("run/state.json");
    }

    public Path lockFile() {
        return root.resolve("run/lock");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Held by the command that starts a platform, for as long as that takes. */
    public Path startLockFile() {
        return root.resolve("run/start.lock");
    }

    public Path store() {
        return root.resolve("store");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path keycloak() {
        return root.resolve("keycloak");
    }

    /** The JVM option that every process of this platform carries, so that it can be found again. */
    public String mark() {
        return "-Dklynge.data=" + root;
    }

    public void create() {
        try {
            for (var folder : List.of(root, root.resolve("run"), logs(), store(), kafka(), keycloak())) {
                Files.createDirectories(folder);
            }
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + root + " cannot be written.", e);
        }
    }

    /** Removes all that a platform wrote, and the folder itself if nothing else is in it. */
    public void wipe() throws IOException {
        for (var name : OURS) {
            remove(root.resolve(name));
        }
        if (Files.isDirectory(root)) {
            try (var left = Files.list(root)) {
                if (left.findAny().isEmpty()) {
                    Files.delete(root);
                }
            }
        }
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var walk = Files.walk(path)) {
            for (var each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
