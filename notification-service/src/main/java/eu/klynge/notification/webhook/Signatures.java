package eu.klynge.notification.webhook;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The headers of Standard Webhooks, with a signature for each live secret. */
final class Signatures {

    private final Secrets secrets;

    Signatures(Secrets secrets) {
        this.secrets = secrets;
    }

    Map<String, String> headers(Webhook webhook, String messageId, byte[] body, Instant now) {
        List<String> signatures = new ArrayList<>();
        String payload = new String(body, StandardCharsets.UTF_8);
        for (SealedSecret secret : webhook.liveSecrets(now)) {
            signatures.add(sign(secrets.open(webhook.id(), secret), messageId, now.getEpochSecond(), payload));
        }
        return Map.of(
                "webhook-id", messageId,
                "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                "webhook-signature", String.join(" ", signatures));
    }

    private static String sign(String secret, String messageId, long timestamp, String payload) {
        try {
            return new com.standardwebhooks.Webhook(secret).sign(messageId, timestamp, payload);
        } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException("A webhook cannot be signed", impossible);
        }
    }
}
