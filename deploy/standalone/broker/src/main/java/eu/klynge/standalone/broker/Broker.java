package eu.klynge.standalone.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running broker. */
public final class Broker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Broker.class);

    private final BrokerSettings settings;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private Broker(BrokerSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts a broker and returns once it takes requests. The data folder is formatted at its first use.
     *
     * @throws BrokerUnavailable when the folder or a port cannot be had
     */
    public static Broker start(BrokerSettings settings) {
        Broker broker = new Broker(settings);
        try {
            broker.start();
            return broker;
        } catch (Exception e) {
            broker.close();
            throw e instanceof BrokerUnavailable known ? known : new BrokerUnavailable(reason(e), e);
        }
    }

    private void start() throws Exception {
        DataFolder folder = DataFolder.open(settings.data());
        parts.push(folder);
        requireFree(settings.internalPort());
        requireFree(settings.controllerPort());
        BrokerSettings.Agencies agencies = settings.agencies();
        if (agencies != null) {
            requireFree(agencies.port());
            parts.push(KeySet.follow(agencies.keys(), folder.keys(), KeySet.REFRESH));
        }
        var properties = BrokerProperties.of(settings, folder.keys());
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        parts.push(() -> {
            server.shutdown();
            server.awaitShutdown();
        });
        server.startup();
    }

    /** Kafka would find out after seconds of starting, and not name the port. */
    private void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), port));
        } catch (IOException e) {
            throw new BrokerUnavailable(
                    "cannot listen on %s:%d: %s".formatted(settings.host(), port, e.getMessage()), e);
        }
    }

    /** Host and port for internal clients. */
    public String bootstrapServers() {
        return settings.host() + ":" + settings.internalPort();
    }

    private static String reason(Throwable e) {
        return e.getCause() == null ? String.valueOf(e.getMessage()) : reason(e.getCause());
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                log.warn("could not be closed", e);
            }
        }
    }
}
