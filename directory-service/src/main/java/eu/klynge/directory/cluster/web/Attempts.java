package eu.klynge.directory.cluster.web;

import eu.klynge.directory.cluster.Attempt;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;

/** What the headers of a command on an entry say: the version that was seen, and the key. */
final class Attempts {

    private Attempts() {}

    /** Of a command without fields: whatever is sent all the same is a misunderstanding. */
    static Attempt of(ServerWebExchange exchange, Caller caller, @Nullable JsonNode body) {
        Command.demandNoFields(body);
        Long version = Command.version(exchange);
        return new Attempt(caller, version, Command.key(exchange, caller, body));
    }

    /** The same for a repetition: all that it has is the version. */
    static ResponseEntity<Void> done(long version) {
        return ResponseEntity.noContent().eTag(ETags.of(version)).build();
    }
}
