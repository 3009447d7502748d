package eu.klynge.standalone.launcher.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** Makes a folder once: several processes may ask at the same time, and a half-made one is never seen. */
final class OnceOnly {

    /** Fills the empty folder it is given. */
    interface Maker {
        void fill(Path folder) throws IOException;
    }

    private OnceOnly() {}

    static Path folder(Path wanted, Maker maker) {
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        try {
            Files.createDirectories(wanted.getParent());
            var lock = wanted.resolveSibling("." + wanted.getFileName() + ".lock");
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid() && !Files.isDirectory(wanted)) {
                    make(wanted, maker);
                }
            }
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + wanted + ".", e);
        }
    }

    private static void make(Path wanted, Maker maker) throws IOException {
        var half = wanted.resolveSibling("." + wanted.getFileName() + ".half");
        remove(half);
        Files.createDirectories(half);
        maker.fill(half);
        Files.move(half, wanted, StandardCopyOption.ATOMIC_MOVE);
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            for (var each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
