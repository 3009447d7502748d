package eu.klynge.standalone.launcher.parts;

import eu.klynge.standalone.launcher.accounts.DemoAccount;
import eu.klynge.standalone.launcher.data.OwnerOnlyFile;
import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.data.Secrets;
import eu.klynge.standalone.launcher.platform.Platform;
import eu.klynge.standalone.launcher.supervision.ProcessStatus;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code platform.json}: where everything is, and the demo accounts. */
public final class Description {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Ports ports;
    private final Secrets secrets;
    private final Map<String, Platform.Service> services = new LinkedHashMap<>();

    public Description(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    /** A process that is between two lives keeps the pid of its last. */
    public void write(Path file, List<ProcessStatus> processes) {
        for (var process : processes) {
            if (process.pid() != 0) {
                services.put(process.name(), new Platform.Service(address(process), process.pid()));
            }
        }
        OwnerOnlyFile.write(file, JSON.writeValueAsString(platform()) + "\n");
    }

    private Platform platform() {
        return new Platform(
                URI.create(Ports.loopback("http", ports.gateway())),
                URI.create(Ports.loopback("http", ports.keycloak())),
                "klynge",
                new Platform.Kafka("127.0.0.1:" + ports.kafka(), "127.0.0.1:" + ports.kafkaAgencies()),
                URI.create(Ports.loopback("mongodb", ports.store())),
                services,
                accounts(),
                clients());
    }

    private Map<String, Platform.Account> accounts() {
        var accounts = new LinkedHashMap<String, Platform.Account>();
        for (var account : DemoAccount.ALL) {
            var password = secrets.named(account.secret());
            accounts.put(account.name(), new Platform.Account(account.name(), password, List.of(account.role())));
        }
        return accounts;
    }

    /** Clients of Keycloak, and the one user of Kafka's internal listener that is for people. */
    private Map<String, Platform.Client> clients() {
        var clients = new LinkedHashMap<String, Platform.Client>();
        for (var name : List.of("agency-demo", "klynge-cli")) {
            clients.put(name, new Platform.Client(name, secrets.named("client." + name)));
        }
        clients.put("kafka-operator", new Platform.Client("operator", secrets.named("kafka.operator")));
        return clients;
    }

    private static URI address(ProcessStatus process) {
        var address = process.address();
        return URI.create(address.contains("://") ? address : "kafka://" + address);
    }
}
