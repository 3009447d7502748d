package eu.klynge.standalone.launcher.install;

import eu.klynge.standalone.launcher.data.Backend;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a platform runs, ready to be started. */
public record Installed(
        Path realm,
        KeycloakHome keycloak,
        Application launcher,
        Application store,
        Application broker,
        Map<String, Application> services) {

    /** Slow the first time after a build, and slower the first time in a checkout. */
    public static Installed from(Checkout checkout, Consumer<String> progress) {
        var installation = new Installation(checkout);
        // First the jars: a build may replace them while Keycloak is unpacked.
        var launcher = installation.plain("deploy/standalone/launcher");
        var store = installation.plain("deploy/standalone/document-store");
        var broker = installation.plain("deploy/standalone/broker");
        var services = Stream.concat(Backend.ALL.stream().map(Backend::name), Stream.of("gateway"))
                .collect(Collectors.toMap(name -> name, installation::boot));
        return new Installed(
                checkout.realm(), KeycloakHome.ready(checkout, progress), launcher, store, broker, services);
    }

    Set<Path> folders() {
        return Stream.concat(Stream.of(launcher, store, broker), services.values().stream())
                .map(application -> application.jar().getParent())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    public Application service(String name) {
        var service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("No service is called " + name + ".");
        }
        return service;
    }
}
