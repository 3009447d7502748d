package eu.klynge.contracts.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner agency that reads the feed with an account of its own, as it stands after the event. Who decided and why stays with
 * the owner.
 *
 * @param clientId             of its account; also its principal on Kafka
 * @param countries            ISO 3166-1 alpha-2, where it works; empty when it was not said
 * @param state                approved, active or revoked
 * @param bytesPerSecond       beyond which its fetches are slowed down
 * @param requestPercentage    share of one request thread of a broker beyond which its requests are slowed down
 * @param credentialsRotatedAt when its present secret was made here; absent for a secret that came from elsewhere
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Agency(
        String id,
        String clientId,
        String name,
        List<String> countries,
        @Nullable String website,
        String state,
        int bytesPerSecond,
        int requestPercentage,
        Instant approvedAt,
        Instant changedAt,
        @Nullable Instant credentialsRotatedAt) {

    public Agency {
        Required.field("id", id);
        Required.field("clientId", clientId);
        Required.field("name", name);
        countries = Required.list("countries", countries);
        Required.field("state", state);
        Required.field("approvedAt", approvedAt);
        Required.field("changedAt", changedAt);
    }
}
