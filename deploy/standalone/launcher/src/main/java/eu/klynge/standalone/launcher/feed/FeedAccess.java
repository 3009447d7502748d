package eu.klynge.standalone.launcher.feed;

import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.data.Secrets;
import eu.klynge.standalone.launcher.platform.Platform;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * Whether the demo agency can read. The notification service makes its rights in the background, and the broker learns
 * Keycloak's keys by itself, so that nothing less than an attempt tells.
 */
public final class FeedAccess {

    private static final List<String> TOPICS =
            List.of("klynge.directory.clusters.v1", "klynge.directory.cluster-changes.v1");
    private static final Duration PAUSE = Duration.ofMillis(300);

    private FeedAccess() {}

    /** @throws IllegalStateException with the broker's reason if it still cannot read when the limit is over */
    public static void await(Ports ports, Secrets secrets, Duration limit) {
        var settings = settings(ports, secrets);
        var end = System.nanoTime() + limit.toNanos();
        var reason = refusal(settings);
        while (!reason.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(reason);
            }
            pause();
            reason = refusal(settings);
        }
    }

    private static Map<String, Object> settings(Ports ports, Secrets secrets) {
        var endpoint = Ports.loopback("http", ports.keycloak()) + "/realms/klynge/protocol/openid-connect/token";
        var agency = new Platform.Client(Feed.AGENCY, secrets.named("client." + Feed.AGENCY));
        var settings = new HashMap<>(
                AgencyConnection.settings("127.0.0.1:" + ports.kafkaAgencies(), URI.create(endpoint), agency));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000);
        return settings;
    }

    /** Why not; empty if it can. */
    private static String refusal(Map<String, Object> settings) {
        try (var admin = Admin.create(settings)) {
            admin.describeTopics(TOPICS).allTopicNames().get();
            return "";
        } catch (ExecutionException | KafkaException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
