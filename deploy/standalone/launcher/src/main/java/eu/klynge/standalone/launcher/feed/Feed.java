package eu.klynge.standalone.launcher.feed;

import eu.klynge.standalone.launcher.platform.Platform;
import eu.klynge.standalone.launcher.platform.PlatformNotUp;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the feed as the demo agency sees it; the exit code is 1 if it cannot be read. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "Prints the feed of clusters as the agency agency-demo sees it, a line of JSON per record.")
public final class Feed implements Callable<Integer> {

    static final String AGENCY = "agency-demo";
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    /** Where to begin; only what comes now if nothing is said. */
    static final class Start {

        @Option(
                names = "--from-beginning",
                description = "Replay from the first record (default: only what comes now).")
        private boolean fromBeginning;

        @Option(
                names = "--from",
                paramLabel = "TIME",
                description = "Replay from a time, such as 2026-11-22T08:00:00Z.")
        private @Nullable Instant from;

        @Option(
                names = "--current",
                description = "Print what holds now, the last record of each key without those deleted, and end.")
        private boolean current;
    }

    @ArgGroup
    private Start start = new Start();

    @Option(names = "--count", paramLabel = "N", description = "Stop after N records.")
    private long count = Long.MAX_VALUE;

    @Option(names = "--timeout", paramLabel = "S", description = "Stop after S seconds.")
    private long timeout = FOR_EVER.toSeconds();

    @Option(
            names = "--topic",
            paramLabel = "T",
            description = "klynge.directory.clusters.v1 (the state, default) or klynge.directory.cluster-changes.v1"
                    + " (the history); may be given twice.")
    private List<String> topics = List.of("klynge.directory.clusters.v1");

    @Option(names = "--data", paramLabel = "DIR", description = "The platform's data folder (default: data).")
    private Path data = Path.of("data");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            var platform = Platform.in(data);
            demandAnAnswerAt(platform.kafka().agencies());
            read(platform);
            return 0;
        } catch (PlatformNotUp e) {
            return fail(e.getMessage());
        } catch (KafkaException e) {
            return fail("The feed cannot be read as " + AGENCY + ": " + reason(e));
        }
    }

    private void read(Platform platform) {
        var agency = platform.client(AGENCY);
        var settings = new HashMap<>(AgencyConnection.settings(platform, agency));
        var group = "agency." + agency.clientId() + ".cli-" + UUID.randomUUID();
        settings.putAll(AgencyConnection.reader(group, start.fromBeginning));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Runtime.getRuntime().addShutdownHook(new Thread(consumer::wakeup));
            var limit = Duration.ofSeconds(Math.min(timeout, FOR_EVER.toSeconds()));
            var out = spec.commandLine().getOut();
            if (start.current) {
                new CurrentState(consumer, out).print(topics, count, limit);
            } else {
                new Tail(consumer, out).print(topics, start.from, count, limit);
            }
        }
    }

    /** A Kafka client would wait for a broker without a word. */
    private static void demandAnAnswerAt(String address) {
        var colon = address.lastIndexOf(':');
        try (var socket = new Socket()) {
            var port = Integer.parseInt(address.substring(colon + 1));
            socket.connect(new InetSocketAddress(address.substring(0, colon), port), 3_000);
        } catch (IOException e) {
            throw new PlatformNotUp("The platform is not up: Kafka does not answer at " + address
                    + ". Start it with ./klynge up, or look at ./klynge status.");
        }
    }

    private static String reason(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() + ".";
    }

    private int fail(String sentence) {
        var err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
        return 1;
    }
}
