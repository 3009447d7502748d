package eu.klynge.notification.agency;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command came to, in the words that a repetition of it hears again.
 *
 * @param version of the agency after the command
 */
public record Outcome(String id, String clientId, long version, String state) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Outcome of(Agency agency, long version) {
        return new Outcome(
                agency.id(), agency.clientId(), version, agency.state().code());
    }

    static Outcome of(Versioned<Agency> written) {
        return of(written.state(), written.version());
    }

    static Outcome of(Receipt receipt) {
        return JSON.readValue(receipt.outcome(), Outcome.class);
    }

    String asJson() {
        return JSON.writeValueAsString(this);
    }
}
