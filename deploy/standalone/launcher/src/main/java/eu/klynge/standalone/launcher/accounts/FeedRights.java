package eu.klynge.standalone.launcher.accounts;

import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topic.Visibility;
import eu.klynge.contracts.Topics;
import eu.klynge.standalone.broker.AgencyAcls;
import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.data.Secrets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;

/** What the demo agency may read: the public topics, at no more than a line's speed. Repeatable. */
public final class FeedRights {

    private static final String AGENCY = "agency-demo";
    private static final double BYTES_PER_SECOND = 4 << 20;
    private static final double REQUEST_PERCENTAGE = 50;

    private FeedRights() {}

    /** The broker must be ready; the topics need not exist. */
    public static void apply(Ports ports, Secrets secrets) {
        try (var admin = Admin.create(login(ports, secrets))) {
            new AgencyAcls(admin).grant(AGENCY, publicTopics(), BYTES_PER_SECOND, REQUEST_PERCENTAGE);
        }
    }

    private static List<String> publicTopics() {
        return Topics.all().stream()
                .filter(topic -> topic.visibility() == Visibility.PUBLIC)
                .map(Topic::name)
                .toList();
    }

    private static Map<String, Object> login(Ports ports, Secrets secrets) {
        var password = secrets.named("kafka.operator");
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + ports.kafka(),
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                "PLAIN",
                SaslConfigs.SASL_JAAS_CONFIG,
                PlainLoginModule.class.getName() + " required username=\"operator\" password=\"" + password + "\";");
    }
}
