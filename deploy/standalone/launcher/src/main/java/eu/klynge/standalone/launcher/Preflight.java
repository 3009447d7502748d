package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.data.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What must hold before anything is started; each refusal says what to do. */
final class Preflight {

    private static final long LEAST_DISK = 2L << 30;

    private Preflight() {}

    /** @param without processes that are run elsewhere, whose ports may well be taken */
    static void ports(Ports ports, List<String> without) {
        ports.all().forEach((port, use) -> {
            if (without.stream().noneMatch(use::startsWith) && Ports.taken(port)) {
                throw new Refused(
                        "Port %d, for %s, is taken by %s. End that, or shift all ports: ./klynge up --port-offset %d"
                                .formatted(port, use, PortOwner.of(port), ports.offset() + 100));
            }
        });
    }

    /** The folder itself need not exist yet. */
    static void disk(Path folder) {
        disk(folder, usable(folder));
    }

    static void disk(Path folder, long usable) {
        if (usable < LEAST_DISK) {
            throw new Refused(
                    "Only %d MiB are free on the disk of %s, and the platform needs %d: free some, or choose another place with --data DIR."
                            .formatted(usable >> 20, folder, LEAST_DISK >> 20));
        }
    }

    private static long usable(Path folder) {
        try {
            var parent = folder.toAbsolutePath().getParent();
            return Files.exists(folder) || parent == null
                    ? Files.getFileStore(folder).getUsableSpace()
                    : usable(parent);
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
