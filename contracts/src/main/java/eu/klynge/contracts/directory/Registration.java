package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a registration after one step of its life.
 *
 * @param id          opaque, for life
 * @param state       code of vocabulary {@code registration-states}
 * @param tier        the tier it applies for by the admission rules: code of vocabulary {@code tiers}
 * @param application what was submitted last
 * @param submittedAt when it was first submitted, UTC
 * @param changedAt   when this state began, UTC
 * @param clusterId   the cluster organisation it became, once accepted
 * @param slug        of that cluster organisation
 * @param note        the steward's words to the applicant: what to change, or why it was rejected
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Registration(
        String id,
        String state,
        String tier,
        Application application,
        Instant submittedAt,
        Instant changedAt,
        @Nullable String clusterId,
        @Nullable String slug,
        @Nullable String note) {

    public Registration {
        Required.field("id", id);
        Required.field("state", state);
        Required.field("tier", tier);
        Required.field("application", application);
        Required.field("submittedAt", submittedAt);
        Required.field("changedAt", changedAt);
    }

    /** Nothing is public before validation, and a note may name people: neither belongs in a log line. */
    @Override
    public String toString() {
        return "Registration[id=" + id + ", state=" + state + ", tier=" + tier + "]";
    }
}
