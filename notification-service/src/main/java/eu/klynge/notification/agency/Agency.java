package eu.klynge.notification.agency;

import eu.klynge.notification.agency.Step.What;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agency as it stands. Its decisions are values: they tell what would be true next and change nothing.
 *
 * @param clientId of its account at the identity provider, and its principal on the broker; never changes
 * @param credentialsRotatedAt when its present secret was made here; null for one that came from elsewhere
 * @param history the latest steps, oldest first
 */
public record Agency(
        String id,
        String clientId,
        Profile profile,
        Limits limits,
        State state,
        Instant approvedAt,
        Instant changedAt,
        @Nullable Instant credentialsRotatedAt,
        List<Step> history) {

    private static final int STEPS_KEPT = 100;

    /** Who does what no person does. */
    static final String PLATFORM = "klynge";

    public Agency {
        history = List.copyOf(history);
    }

    static Agency approved(String id, String clientId, Profile profile, Limits limits, String by, Instant at) {
        Step first = new Step(at, What.APPROVED, by, null);
        return new Agency(id, clientId, profile, limits, State.APPROVED, at, at, null, List.of(first));
    }

    /** Its account and its rights are there. */
    Agency activated(Instant at) {
        return moved(State.ACTIVE, new Step(at, What.ACTIVATED, PLATFORM, null));
    }

    Agency changed(Profile newProfile, Limits newLimits, String by, Instant at) {
        Agency next = moved(state, new Step(at, What.CHANGED, by, null));
        return new Agency(
                id, clientId, newProfile, newLimits, state, approvedAt, at, credentialsRotatedAt, next.history);
    }

    Agency credentialsRotated(String by, Instant at) {
        Agency next = moved(state, new Step(at, What.CREDENTIALS_ROTATED, by, null));
        return new Agency(id, clientId, profile, limits, state, approvedAt, at, at, next.history);
    }

    Agency revoked(String by, String reason, Instant at) {
        return moved(State.REVOKED, new Step(at, What.REVOKED, by, reason));
    }

    Agency reinstated(String by, Instant at) {
        return moved(State.APPROVED, new Step(at, What.REINSTATED, by, null));
    }

    public boolean isRevoked() {
        return state == State.REVOKED;
    }

    /** Consumer groups of an agency have names that begin so. */
    public String groupPrefix() {
        return "agency." + clientId + ".";
    }

    private Agency moved(State to, Step step) {
        List<Step> longer = Stream.concat(history.stream(), Stream.of(step))
                .skip(Math.max(0, history.size() + 1 - STEPS_KEPT))
                .toList();
        return new Agency(id, clientId, profile, limits, to, approvedAt, step.at(), credentialsRotatedAt, longer);
    }
}
