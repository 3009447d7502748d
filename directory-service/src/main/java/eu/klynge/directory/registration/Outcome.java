package eu.klynge.directory.registration;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command came to, in the words that a repetition of it hears again.
 *
 * @param version of the registration after the command
 */
public record Outcome(
        String id,
        long version,
        String state,
        String tier,
        @Nullable String clusterId,
        @Nullable String slug) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Outcome of(Registration registration, long version) {
        return new Outcome(
                registration.id(),
                version,
                registration.state().code(),
                registration.tier().code(),
                registration.clusterId(),
                registration.slug());
    }

    static Outcome of(Versioned<Registration> written) {
        return of(written.state(), written.version());
    }

    static Outcome of(Receipt receipt) {
        return JSON.readValue(receipt.outcome(), Outcome.class);
    }

    String asJson() {
        return JSON.writeValueAsString(this);
    }
}
