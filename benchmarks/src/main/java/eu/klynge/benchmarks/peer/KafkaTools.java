package eu.klynge.benchmarks.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * kafka-producer-perf-test and kafka-consumer-perf-test, each run as a process of its own, as their scripts do, on the
 * platform's internal listener.
 */
public final class KafkaTools {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Pattern RATE = Pattern.compile("([0-9.]+) records/sec");
    private static final int FETCHED_A_SECOND = 9;

    /** The platform's own policy for senders, so that both sides do the same work. */
    private static final Map<String, String> AS_WE_SEND = Map.of(
            "acks", "all",
            "enable.idempotence", "true",
            "compression.type", "gzip",
            "compression.gzip.level", "1",
            "linger.ms", "2");

    private final Map<String, Object> connection;
    private final Path folder;

    /** @param connection settings of a client; @param folder where they are written, for the tools to read */
    public KafkaTools(Map<String, Object> connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /** Sends payloads, a line each, as fast as it goes; a fifth of the records before it counts. @return records a second */
    public double produce(String topic, long records, Path payloads) throws IOException, InterruptedException {
        var said = run(
                "ProducerPerformance",
                "--topic",
                topic,
                "--num-records",
                "" + records,
                "--warmup-records",
                "" + records / 5,
                "--payload-file",
                payloads.toString(),
                "--throughput",
                "-1",
                "--bootstrap-server",
                bootstrap(),
                "--command-config",
                settings(AS_WE_SEND).toString());
        return lastRate(said);
    }

    /** Reads from the beginning in a new group. @return records a second, the joining of the group left out */
    public double consume(String topic, long records) throws IOException, InterruptedException {
        var said = run(
                "ConsumerPerformance",
                "--topic",
                topic,
                "--num-records",
                "" + records,
                "--group",
                "benchmarks-" + UUID.randomUUID(),
                "--hide-header",
                "--timeout",
                "30000",
                "--bootstrap-server",
                bootstrap(),
                "--command-config",
                settings(Map.of()).toString());
        return fetchRate(said);
    }

    /** The steady state's comes last. */
    static double lastRate(String said) {
        return RATE.matcher(said)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new IllegalStateException("kafka-producer-perf-test said:\n" + said));
    }

    static double fetchRate(String said) {
        return said.lines()
                .map(line -> line.split(",\\s*"))
                .filter(columns -> columns.length > FETCHED_A_SECOND)
                .map(columns -> Double.parseDouble(columns[FETCHED_A_SECOND]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("kafka-consumer-perf-test said:\n" + said));
    }

    private String bootstrap() {
        return String.valueOf(connection.get("bootstrap.servers"));
    }

    private Path settings(Map<String, String> more) throws IOException {
        var properties = new Properties();
        connection.forEach((name, value) -> properties.setProperty(name, value.toString()));
        more.forEach(properties::setProperty);
        var file = Files.createTempFile(folder, "client-", ".properties");
        // It holds a password.
        file.toFile().deleteOnExit();
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        return file;
    }

    private String run(String tool, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.kafka.tools." + tool));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(folder, tool, ".out");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(tool + " did not end within " + LIMIT + ".");
        }
        var said = Files.readString(out, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(tool + " ended with " + process.exitValue() + ":\n" + said);
        }
        return said;
    }
}
