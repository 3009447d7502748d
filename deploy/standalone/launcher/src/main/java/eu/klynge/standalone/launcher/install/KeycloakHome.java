package eu.klynge.standalone.launcher.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;

/** Keycloak as its zip has it, unpacked and built for the database and the health page that every platform uses. */
public record KeycloakHome(Path folder) {

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);

    /** The options that Keycloak wants at its build; a change of them needs another folder. */
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--health-enabled=true", "--metrics-enabled=true");

    /** Takes half a minute the first time in a checkout. */
    public static KeycloakHome ready(Checkout checkout, Consumer<String> progress) {
        var zip = checkout.keycloakZip();
        var version = zip.getFileName().toString().replaceAll("^keycloak-quarkus-dist-|\\.zip$", "");
        var wanted = checkout.kept().resolve("keycloak-" + version);
        var log = checkout.kept().resolve("keycloak-build.log");
        return new KeycloakHome(OnceOnly.folder(wanted, folder -> {
            progress.accept("Unpacking Keycloak " + version + " (once)");
            unpack(zip, folder);
            progress.accept("Building Keycloak " + version + " (once, half a minute)");
            Jdk.run(folder, log, BUILD_LIMIT, "Keycloak cannot be built.", arguments(folder, folder, List.of(), BUILD));
        }));
    }

    /** Arguments of {@code java} that run Keycloak with its data and its import folder below {@code home}. */
    public List<String> arguments(Path home, List<String> jvm, List<String> command) {
        var all = new ArrayList<>(ClassCache.in(folder));
        all.addAll(jvm);
        return arguments(folder, home, all, command);
    }

    private static List<String> arguments(Path folder, Path home, List<String> jvm, List<String> command) {
        var all = new ArrayList<>(jvm);
        all.addAll(List.of(
                "-XX:MaxMetaspaceSize=256m",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        all.addAll(command);
        return all;
    }

    /** Makes the folder a home of its own that shares the libraries of this one. */
    public void furnish(Path home, Path realm) throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.createDirectories(home.resolve("data/import"));
        var libraries = home.resolve("lib");
        Files.deleteIfExists(libraries);
        Files.createSymbolicLink(libraries, folder.resolve("lib"));
        Files.writeString(home.resolve("data/import/klynge-realm.json"), Files.readString(realm));
    }

    /** The zip has everything in one folder, which is left out. */
    private static void unpack(Path zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var inside = Path.of(entry.getName());
                if (entry.isDirectory() || inside.getNameCount() < 2) {
                    continue;
                }
                var target =
                        folder.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The zip wants to write outside of its folder: " + inside);
                }
                Files.createDirectories(target.getParent());
                Files.copy(in, target);
            }
        }
    }
}
