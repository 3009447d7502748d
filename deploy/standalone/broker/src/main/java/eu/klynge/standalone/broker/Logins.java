package eu.klynge.standalone.broker;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Kafka's properties for who gets in on which listener. */
final class Logins {

    /** The broker's own user, which talks to its controller. */
    private static final String SELF = "broker";

    /** Agencies show their token again after this; Kafka closes the connection when it is no longer valid. */
    private static final int MILLISECONDS_TO_NEXT_LOGIN = 45_000;

    private Logins() {}

    static Map<String, String> internal(Map<String, String> users) {
        Map<String, String> all = new TreeMap<>(users);
        String password = randomPassword();
        all.put(SELF, password);
        Map<String, String> properties = new HashMap<>();
        for (String listener : List.of("listener.name.internal.", "listener.name.controller.")) {
            properties.put(listener + "sasl.enabled.mechanisms", "PLAIN");
            properties.put(listener + "plain.sasl.jaas.config", plain(password, all));
        }
        properties.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        properties.put("sasl.mechanism.controller.protocol", "PLAIN");
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        properties.put("allow.everyone.if.no.acl.found", "false");
        properties.put(
                "super.users",
                String.join(";", all.keySet().stream().map("User:"::concat).toList()));
        return properties;
    }

    private static String plain(String password, Map<String, String> users) {
        StringBuilder login = new StringBuilder("org.apache.kafka.common.security.plain.PlainLoginModule required")
                .append(" username=\"" + SELF + "\" password=")
                .append(InternalLogin.quoted(password));
        users.forEach((user, secret) ->
                login.append(" user_").append(user).append('=').append(InternalLogin.quoted(secret)));
        return login.append(';').toString();
    }

    private static String randomPassword() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Map<String, String> ofAgencies(BrokerSettings.Agencies agencies, Path keys) {
        String listener = "listener.name.agencies.";
        String mechanism = listener + "oauthbearer.";
        String kafka = "org.apache.kafka.common.security.oauthbearer.";
        return Map.of(
                listener + "sasl.enabled.mechanisms",
                "OAUTHBEARER",
                mechanism + "sasl.jaas.config",
                kafka + "OAuthBearerLoginModule required;",
                mechanism + "sasl.server.callback.handler.class",
                kafka + "OAuthBearerValidatorCallbackHandler",
                mechanism + "sasl.oauthbearer.jwks.endpoint.url",
                keys.toUri().toString(),
                mechanism + "sasl.oauthbearer.expected.issuer",
                agencies.issuer(),
                mechanism + "sasl.oauthbearer.expected.audience",
                agencies.audience(),
                mechanism + "sasl.oauthbearer.sub.claim.name",
                "azp",
                mechanism + "connections.max.reauth.ms",
                Integer.toString(MILLISECONDS_TO_NEXT_LOGIN));
    }
}
