package eu.klynge.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where nginx is: installed, or taken out of Debian's package into a folder, so that no service is set up for it. */
public final class NginxProgram {

    private static final List<Path> INSTALLED = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));

    private final Path kept;

    /** @param kept the folder for what is taken out of the package */
    public NginxProgram(Path kept) {
        this.kept = kept;
    }

    /** Empty if there is none and none to be had. */
    public Optional<Path> find() throws IOException, InterruptedException {
        var unpacked = kept.resolve("usr/sbin/nginx");
        if (present(unpacked).isEmpty()) {
            unpack();
        }
        return present(unpacked);
    }

    private static Optional<Path> present(Path unpacked) {
        return Stream.concat(INSTALLED.stream(), Stream.of(unpacked))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void unpack() throws IOException, InterruptedException {
        Files.createDirectories(kept);
        if (run("apt-get", "-qq", "download", "nginx")) {
            try (var files = Files.list(kept)) {
                for (var each :
                        files.filter(file -> file.toString().endsWith(".deb")).toList()) {
                    run("dpkg", "-x", each.toString(), kept.toString());
                }
            }
        }
    }

    private boolean run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(kept.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
