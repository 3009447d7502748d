package eu.klynge.notification.agency.web;

import eu.klynge.notification.agency.Agency;
import eu.klynge.notification.agency.PublicTopics;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every agency has to know to read the feed on Kafka. */
@Component
class Connecting {

    private final String bootstrap;
    private final String protocol;
    private final String tokenEndpoint;
    private final PublicTopics topics;

    Connecting(
            @Value("${KLYNGE_AGENCIES_BOOTSTRAP}") String bootstrap,
            @Value("${KLYNGE_AGENCIES_PROTOCOL:SASL_SSL}") String protocol,
            @Value("${KLYNGE_ISSUER_URI}") String issuer,
            PublicTopics topics) {
        this.bootstrap = bootstrap;
        this.protocol = protocol;
        this.tokenEndpoint = issuer + "/protocol/openid-connect/token";
        this.topics = topics;
    }

    /**
     * In the words of Kafka's own settings.
     *
     * @param groupPrefix of every consumer group that the agency may use
     */
    record AgencyConnection(
            String bootstrapServers,
            String securityProtocol,
            String saslMechanism,
            String tokenEndpoint,
            String scope,
            List<String> topics,
            String groupPrefix) {}

    AgencyConnection of(Agency agency) {
        return new AgencyConnection(
                bootstrap, protocol, "OAUTHBEARER", tokenEndpoint, "feed", topics.names(), agency.groupPrefix());
    }
}
