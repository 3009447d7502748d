package eu.klynge.standalone.launcher.parts;

import eu.klynge.standalone.launcher.data.Backend;
import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.data.Secrets;
import eu.klynge.standalone.launcher.install.Installed;
import eu.klynge.standalone.launcher.install.Jdk;
import eu.klynge.standalone.launcher.supervision.Program;
import eu.klynge.standalone.launcher.supervision.Readiness;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The processes of one platform. */
public final class Parts {

    public static final String STORE = "document-store";
    public static final String BROKER = "broker";
    public static final String MAIL = "mail-sink";
    public static final String KEYCLOAK = "keycloak";
    public static final String GATEWAY = "gateway";

    /** In the order in which they are shown. */
    public static final List<String> NAMES = Stream.of(
                    Stream.of(STORE, BROKER, MAIL, KEYCLOAK),
                    Backend.ALL.stream().map(Backend::name),
                    Stream.of(GATEWAY))
            .flatMap(names -> names)
            .toList();

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Installed installed;
    private final DataFolder data;
    private final Ports ports;
    private final Variables variables;

    public Parts(Installed installed, DataFolder data, Ports ports, Secrets secrets, Map<String, String> outside) {
        this.installed = installed;
        this.data = data;
        this.ports = ports;
        this.variables = new Variables(data, ports, secrets, outside);
    }

    /** All but those named. */
    public List<Program> programs(List<String> without) throws IOException {
        var foundations = Stream.of(store(), broker(), mail(), keycloak());
        var services = Stream.concat(Backend.ALL.stream().map(this::backend), Stream.of(gateway()));
        return Stream.concat(foundations, services)
                .filter(program -> !without.contains(program.name()))
                .toList();
    }

    private Program store() {
        var options = new ArrayList<>(steady("320m"));
        options.add("--enable-native-access=ALL-UNNAMED");
        var jvm = installed.store().arguments(options, "");
        return program(
                STORE,
                jvm,
                variables.store(),
                new Readiness.Listens(ports.store()),
                List.of(),
                address("mongodb", ports.store()));
    }

    private Program broker() {
        var jvm = installed.broker().arguments(steady("384m"), "");
        return program(
                BROKER,
                jvm,
                variables.broker(),
                new Readiness.Listens(ports.kafka()),
                List.of(),
                "127.0.0.1:" + ports.kafka());
    }

    private Program mail() {
        var main = "eu.klynge.standalone.launcher.mail.MailSink";
        var jvm = installed.launcher().running(main).arguments(brief("64m"), "");
        var page = Ports.loopback("http", ports.mailPage());
        return program(MAIL, jvm, variables.mail(), answers(page + "/health"), List.of(), page);
    }

    private Program keycloak() throws IOException {
        var home = data.keycloak();
        installed.keycloak().furnish(home, installed.realm());
        var jvm = installed.keycloak().arguments(home, brief("384m"), keycloakCommand());
        var ready = answers(Ports.loopback("http", ports.keycloakManagement()) + "/health/ready");
        return program(KEYCLOAK, jvm, variables.keycloak(), ready, List.of(), address("http", ports.keycloak()));
    }

    private List<String> keycloakCommand() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-port=" + ports.keycloakManagement(),
                "--hostname=" + Ports.loopback("http", ports.keycloak()),
                // It would report each look of ours at its health.
                "--log-level=INFO,io.smallrye.health:WARN",
                // Else the database writes once a second, and kill -9 takes accounts back that services know of.
                "--db-url-properties=;WRITE_DELAY=0");
    }

    private Program backend(Backend service) {
        return service(
                service.name(),
                "320m",
                variables.backend(service),
                ports.of(service),
                ports.managementOf(service),
                List.of(STORE, BROKER));
    }

    private Program gateway() {
        return service(GATEWAY, "256m", variables.gateway(), ports.gateway(), ports.gatewayManagement(), List.of());
    }

    private Program service(
            String name, String heap, Map<String, String> environment, int port, int management, List<String> after) {
        var jvm = installed.service(name).arguments(memory(heap), variables.moreClasses());
        var ready = answers(Ports.loopback("http", management) + "/actuator/health/readiness");
        return program(name, jvm, environment, ready, after, address("http", port));
    }

    private Program program(
            String name,
            List<String> arguments,
            Map<String, String> environment,
            Readiness readiness,
            List<String> after,
            String address) {
        var command = new ArrayList<String>();
        command.add(Jdk.java());
        command.add(data.mark());
        command.addAll(arguments);
        return new Program(name, command, environment, data.root(), data.log(name), address, readiness, after, GRACE);
    }

    private static String address(String scheme, int port) {
        return Ports.loopback(scheme, port);
    }

    private static Readiness answers(String address) {
        return new Readiness.Answers(URI.create(address));
    }

    private static List<String> memory(String heap) {
        return options(heap, "-XX:+UseSerialGC");
    }

    /** For what everybody waits for: it collects beside its work, where one collection would stop all for half a second. */
    private static List<String> steady(String heap) {
        return options(heap, "-XX:+UseZGC");
    }

    private static List<String> options(String heap, String collector) {
        var options = new ArrayList<>(List.of("-Xmx" + heap, collector, "-XX:+ExitOnOutOfMemoryError"));
        Stream.of(System.getenv().getOrDefault("KLYNGE_JVM_OPTIONS", "").split(" "))
                .filter(option -> !option.isBlank())
                .forEach(options::add);
        return options;
    }

    /** For what works little after its start: the first compiler alone, which takes half of the start's time away. */
    private static List<String> brief(String heap) {
        var all = new ArrayList<>(memory(heap));
        all.add("-XX:TieredStopAtLevel=1");
        return all;
    }
}
