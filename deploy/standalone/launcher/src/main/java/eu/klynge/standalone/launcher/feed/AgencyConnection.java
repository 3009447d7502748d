package eu.klynge.standalone.launcher.feed;

import eu.klynge.standalone.launcher.platform.Platform;
import java.net.URI;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule;

/** How an agency connects to Kafka: with the tokens that Keycloak gives to its service account. */
public final class AgencyConnection {

    private static final String ALLOWED_URLS = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

    private AgencyConnection() {}

    /**
     * Settings of any Kafka client on the agencies' listener. Tells this JVM that the token endpoint may be asked, which
     * Kafka demands.
     */
    public static Map<String, Object> settings(Platform platform, Platform.Client agency) {
        return settings(platform.kafka().agencies(), platform.tokenEndpoint(), agency);
    }

    static Map<String, Object> settings(String bootstrap, URI tokenEndpoint, Platform.Client agency) {
        var endpoint = tokenEndpoint.toString();
        System.setProperty(ALLOWED_URLS, endpoint);
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                "OAUTHBEARER",
                SaslConfigs.SASL_JAAS_CONFIG,
                OAuthBearerLoginModule.class.getName() + " required;",
                SaslConfigs.SASL_LOGIN_CALLBACK_HANDLER_CLASS,
                OAuthBearerLoginCallbackHandler.class.getName(),
                SaslConfigs.SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL,
                endpoint,
                SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_ID,
                agency.clientId(),
                SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_SECRET,
                agency.clientSecret());
    }

    /** What a reader adds to the settings. An agency may use the groups {@code agency.<its client id>.*} and no other. */
    public static Map<String, Object> reader(String group, boolean fromBeginning) {
        return Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                fromBeginning ? "earliest" : "latest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                "false");
    }
}
