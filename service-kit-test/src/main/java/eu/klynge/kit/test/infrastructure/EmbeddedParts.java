package eu.klynge.kit.test.infrastructure;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.springframework.util.FileSystemUtils;

/** A document store and a broker inside this JVM, on free loopback ports, with their files in a folder of their own. */
final class EmbeddedParts implements Parts {
    private final MongoServer store;
    private final KafkaRaftServer broker;
    private final int brokerPort;
    private final Path folder;
    private final String why;

    private EmbeddedParts(MongoServer store, KafkaRaftServer broker, int brokerPort, Path folder, String why) {
        this.store = store;
        this.broker = broker;
        this.brokerPort = brokerPort;
        this.folder = folder;
        this.why = why;
    }

    static Parts start(String why) {
        try {
            var folder = Files.createTempDirectory("klynge-test-");
            var store = new MongoServer(new MemoryBackend());
            store.bind();
            var port = freePort();
            var broker = broker(folder, port, freePort());
            broker.startup();
            return new EmbeddedParts(store, broker, port, folder, why);
        } catch (Exception e) {
            throw new IllegalStateException("The embedded parts did not start", e);
        }
    }

    private static KafkaRaftServer broker(Path folder, int port, int controllerPort) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .setDirectories(List.of(folder.toString()))
                .run();
        var settings = Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort)),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "3"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"));
        return new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String kafkaBootstrap() {
        return "127.0.0.1:" + brokerPort;
    }

    @Override
    public String mongodbUri(String database) {
        return "mongodb://127.0.0.1:" + store.getLocalAddress().getPort() + "/" + database;
    }

    @Override
    public String description() {
        return "document store and broker embedded in this JVM (" + why + ")";
    }

    @Override
    public void close() {
        broker.shutdown();
        store.shutdownNow();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
