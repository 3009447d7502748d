package eu.klynge.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A running broker. */
public final class Broker implements AutoCloseable {

    private final BrokerSettings settings;
    private final KafkaRaftServer server;
    private final @Nullable KeySet keys;

    private Broker(BrokerSettings settings, KafkaRaftServer server, @Nullable KeySet keys) {
        this.settings = settings;
        this.server = server;
        this.keys = keys;
    }

    /**
     * Starts a broker and returns once it takes requests. The data folder is formatted at its first use.
     *
     * @throws BrokerUnavailable when the folder or a port cannot be had
     */
    public static Broker start(BrokerSettings settings) {
        KeySet keys = null;
        KafkaRaftServer server = null;
        try {
            format(settings.data());
            Path file = settings.data().resolve("agencies-keys.json");
            BrokerSettings.Agencies agencies = settings.agencies();
            if (agencies != null) {
                keys = KeySet.follow(agencies.keys(), file);
            }
            Properties properties = BrokerProperties.of(settings, file);
            server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
            server.startup();
            return new Broker(settings, server, keys);
        } catch (Exception e) {
            if (server != null) {
                server.shutdown();
            }
            if (keys != null) {
                keys.close();
            }
            throw new BrokerUnavailable(reason(e), e);
        }
    }

    /** Host and port for internal clients. */
    public String bootstrapServers() {
        return settings.host() + ":" + settings.internalPort();
    }

    private static void format(Path data) throws Exception {
        Files.createDirectories(data);
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .run();
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return cause instanceof IOException ? "input or output failed: " + message : message;
    }

    void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (keys != null) {
            keys.close();
        }
    }
}
