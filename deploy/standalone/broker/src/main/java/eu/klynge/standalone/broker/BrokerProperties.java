package eu.klynge.standalone.broker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The settings in Kafka's own words. */
final class BrokerProperties {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private final Properties properties = new Properties();
    private final BrokerSettings settings;

    private BrokerProperties(BrokerSettings settings) {
        this.settings = settings;
    }

    /** @param keys the file with the issuer's key set; used when there is a listener for agencies */
    static Properties of(BrokerSettings settings, Path keys) {
        BrokerProperties properties = new BrokerProperties(settings);
        properties.node();
        properties.listeners();
        properties.smallMachine();
        Properties all = properties.properties;
        if (!settings.users().isEmpty()) {
            Logins.internal(settings.users()).forEach(all::setProperty);
        }
        BrokerSettings.Agencies agencies = settings.agencies();
        if (agencies != null) {
            Logins.ofAgencies(agencies, keys).forEach(all::setProperty);
        }
        return all;
    }

    private void node() {
        set("process.roles", "broker,controller");
        set("node.id", NODE);
        set("controller.quorum.voters", "%d@%s:%d".formatted(NODE, settings.host(), settings.controllerPort()));
        set("controller.listener.names", CONTROLLER);
        set("inter.broker.listener.name", "INTERNAL");
        set("log.dirs", settings.data());
        set("auto.create.topics.enable", false);
        // After kill -9 the controller admits the new process only when the old one's session has ended.
        set("broker.session.timeout.ms", 3_000);
        set("broker.heartbeat.interval.ms", 500);
        set("default.replication.factor", 1);
        set("min.insync.replicas", 1);
        set("offsets.topic.replication.factor", 1);
        set("transaction.state.log.replication.factor", 1);
        set("transaction.state.log.min.isr", 1);
        set("share.coordinator.state.topic.replication.factor", 1);
        set("share.coordinator.state.topic.min.isr", 1);
    }

    private void listeners() {
        String protocol = settings.users().isEmpty() ? "PLAINTEXT" : "SASL_PLAINTEXT";
        List<String> listeners = new ArrayList<>(List.of(
                listener("INTERNAL", settings.internalPort()), listener(CONTROLLER, settings.controllerPort())));
        List<String> protocols = new ArrayList<>(List.of("INTERNAL:" + protocol, CONTROLLER + ":" + protocol));
        List<String> advertised = new ArrayList<>(List.of(listener("INTERNAL", settings.advertisedPort())));
        BrokerSettings.Agencies agencies = settings.agencies();
        if (agencies != null) {
            listeners.add(listener("AGENCIES", agencies.port()));
            advertised.add(listener("AGENCIES", agencies.port()));
            protocols.add("AGENCIES:SASL_PLAINTEXT");
        }
        set("listeners", String.join(",", listeners));
        set("advertised.listeners", String.join(",", advertised));
        set("listener.security.protocol.map", String.join(",", protocols));
    }

    private String listener(String name, int port) {
        return "%s://%s:%d".formatted(name, settings.host(), port);
    }

    private void smallMachine() {
        set("num.partitions", 6);
        set("offsets.topic.num.partitions", 5);
        set("transaction.state.log.num.partitions", 2);
        set("share.coordinator.state.topic.num.partitions", 2);
        set("metadata.max.idle.interval.ms", 30_000);
        set("num.network.threads", 2);
        set("num.io.threads", 4);
        set("background.threads", 2);
        set("log.cleaner.dedupe.buffer.size", 8 * 1024 * 1024);
        set("log.segment.bytes", 64 * 1024 * 1024);
        set("log.index.size.max.bytes", 1024 * 1024);
        set("group.initial.rebalance.delay.ms", 0);
    }

    private void set(String name, Object value) {
        properties.setProperty(name, value.toString());
    }
}
