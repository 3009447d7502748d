package eu.klynge.standalone.launcher.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** Copies of built jars, each in a folder named by its content, which a build beside a running platform leaves alone. */
public record Installation(Checkout checkout) {

    private static final Duration EXTRACT_LIMIT = Duration.ofMinutes(1);

    /** A jar with its libraries in {@code lib} beside it. */
    public Application plain(String module) {
        var jar = checkout.jar(module);
        return installed(jar, folder -> {
            Files.copy(jar, folder.resolve(jar.getFileName()));
            var libraries = Files.createDirectories(folder.resolve("lib"));
            for (var library : Fingerprint.libraries(jar)) {
                Files.copy(library, libraries.resolve(library.getFileName()));
            }
        });
    }

    /** A Spring Boot jar, extracted: it starts faster so. */
    public Application boot(String module) {
        var jar = checkout.jar(module);
        var log = checkout.kept().resolve("extract.log");
        return installed(jar, folder -> {
            var extract = List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination");
            var all = new ArrayList<>(extract);
            all.add(folder.toString());
            Jdk.run(folder, log, EXTRACT_LIMIT, "The jar " + jar + " cannot be extracted.", all);
        });
    }

    private Application installed(Path jar, OnceOnly.Maker maker) {
        try {
            var name = jar.getFileName().toString().replaceAll("-[0-9].*$", "");
            var folder = checkout.kept().resolve("run").resolve(name + "-" + Fingerprint.of(jar));
            var copy = OnceOnly.folder(folder, maker).resolve(jar.getFileName());
            try (var file = new JarFile(copy.toFile())) {
                return new Application(
                        copy, file.getManifest().getMainAttributes().getValue("Main-Class"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The jar " + jar + " cannot be made ready to run.", e);
        }
    }
}
