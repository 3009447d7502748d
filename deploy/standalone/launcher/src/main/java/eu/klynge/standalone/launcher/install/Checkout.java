package eu.klynge.standalone.launcher.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The source tree and what was built of it. */
public record Checkout(Path home) {

    /** The one whose {@code klynge} script started this process. */
    public static Checkout current() {
        var home = System.getenv("KLYNGE_HOME");
        return new Checkout(Path.of(home == null ? "" : home).toAbsolutePath().normalize());
    }

    /** What is kept between runs and may be deleted at any time while no platform is up. */
    public Path kept() {
        return home.resolve(".klynge");
    }

    public Path realm() {
        return home.resolve("deploy/keycloak/klynge-realm.json");
    }

    /**
     * The jar of a module, such as {@code deploy/standalone/broker}.
     *
     * @throws CannotInstall if it is not built
     */
    public Path jar(String module) {
        return built(module + "/target", Path.of(module).getFileName() + "-[0-9]*.jar");
    }

    Path keycloakZip() {
        return built("deploy/standalone/launcher/target/keycloak", "keycloak-quarkus-dist-*.zip");
    }

    private Path built(String folder, String pattern) {
        var target = home.resolve(folder);
        if (Files.isDirectory(target)) {
            try (var found = Files.newDirectoryStream(target, pattern)) {
                for (var file : found) {
                    return file;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new CannotInstall("There is no " + pattern + " in " + target + ": build it with ./klynge build.");
    }
}
