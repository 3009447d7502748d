package eu.klynge.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The broker as a process of its own, killed with -9 while a producer sends. The issuer is away all the time. */
class KilledBrokerIT {

    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(600)
    void everythingAcknowledgedIsThereAfterKillsAndInOrder() throws Exception {
        int port = Ports.free();
        Map<String, String> environment = Map.of(
                "KLYNGE_BROKER_DATA", folder.resolve("kafka").toString(),
                "KLYNGE_BROKER_USERS", "directory-service:secret",
                "KLYNGE_BROKER_PORT", Integer.toString(port),
                "KLYNGE_BROKER_CONTROLLER_PORT", Integer.toString(Ports.free()),
                "KLYNGE_BROKER_AGENCIES_PORT", Integer.toString(Ports.free()),
                "KLYNGE_ISSUER_URI", "http://127.0.0.1:9/realms/klynge",
                "KLYNGE_JWKS_URI", "http://127.0.0.1:9/certs");
        Clients clients = Clients.internal("127.0.0.1:" + port, "directory-service", "secret");
        for (int round = 0; round < KILLS; round++) {
            Process broker = start(environment);
            if (round == 0) {
                clients.createTopic("events");
            }
            sendUntilKilled(clients, broker, round);
        }

        Process broker = start(environment);
        try {
            Set<String> expected = new LinkedHashSet<>(acknowledged);
            assertThat(clients.readAll("events").stream().filter(expected::contains))
                    .containsExactlyElementsOf(expected);
        } finally {
            broker.destroyForcibly().waitFor();
        }
    }

    private void sendUntilKilled(Clients clients, Process broker, int round) throws Exception {
        int enough = acknowledged.size() + 2_000;
        Producer<String, String> producer = clients.producer();
        for (int i = 0; acknowledged.size() < enough; i++) {
            String value = round + "-" + i;
            producer.send(new ProducerRecord<>("events", "key", value), (sent, failure) -> {
                if (failure == null) {
                    acknowledged.add(value);
                }
            });
        }
        broker.destroyForcibly().waitFor();
        producer.close(Duration.ZERO);
    }

    private static Process start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith("broker ready")) {
                Thread.ofVirtual().start(() -> output.lines().forEach(lines::add));
                return process;
            }
        }
        throw new AssertionError(String.join("\n", lines));
    }
}
