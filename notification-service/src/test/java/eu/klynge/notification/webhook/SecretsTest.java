package eu.klynge.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import eu.klynge.notification.feed.FeedFilter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Signed here, verified by the library that receivers use. */
class SecretsTest {

    private static final byte[] BODY = "{\"name\":\"Smørrebrød\"}".getBytes(StandardCharsets.UTF_8);

    private final Secrets secrets = new Secrets("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private final Instant now = Instant.now();
    private final Webhook webhook = new Webhook(
            "w1", "o", "https://x.example", null, FeedFilter.EVERYTHING, List.of(secrets.make("w1", now)), null, null);

    private String secretOf(Webhook of) {
        return secrets.open("w1", of.secrets().getFirst());
    }

    private Map<String, List<String>> headers(Webhook of, Instant at) {
        return new Signatures(secrets)
                .headers(of, "msg_1", BODY, at).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
    }

    private static void verify(String secret, byte[] body, Map<String, List<String>> headers) throws Exception {
        new com.standardwebhooks.Webhook(secret).verify(new String(body, StandardCharsets.UTF_8), headers);
    }

    @Test
    void theLibraryAcceptsWhatWeSign() throws Exception {
        verify(secretOf(webhook), BODY, headers(webhook, now));
    }

    @Test
    void forADayTheOldAndTheNewSecretBothFit() throws Exception {
        Webhook rotated = webhook.rotated(secrets.make("w1", now), now);

        verify(secretOf(webhook), BODY, headers(rotated, now));
        verify(secretOf(rotated), BODY, headers(rotated, now));
        assertThat(rotated.liveSecrets(now.plus(Webhook.OVERLAP))).hasSize(1);
    }

    @Test
    void atMostTwoSecretsAreLive() {
        Webhook twice = webhook.rotated(secrets.make("w1", now), now).rotated(secrets.make("w1", now), now);

        assertThat(twice.liveSecrets(now)).hasSize(2);
        assertThatThrownBy(() -> verify(secretOf(webhook), BODY, headers(twice, now)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void forgedReplayedAndPostdatedMessagesAreRefused() {
        String secret = secretOf(webhook);
        byte[] other = "{\"name\":\"forged\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> verify(secret, other, headers(webhook, now)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(secret, BODY, headers(webhook, now.minusSeconds(600))))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(secret, BODY, headers(webhook, now.plusSeconds(600))))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(secrets.open("w1", secrets.make("w1", now)), BODY, headers(webhook, now)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aSecretMovedToAnotherWebhookDoesNotOpen() {
        assertThatThrownBy(() -> secrets.open("w2", webhook.secrets().getFirst()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsKeptIsNotTheSecret() {
        assertThat(webhook.secrets().getFirst().box())
                .doesNotContain(secretOf(webhook).substring(6));
    }
}
