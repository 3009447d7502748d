package eu.klynge.kit.web;

import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.idempotency.Attempt;
import eu.klynge.kit.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the request of a command carries beside its body's meaning. */
public final class Command {

    private Command() {}

    /** The version in {@code If-Match}, which must be there; null for {@code *}. Errs like {@link ETags#version}. */
    public static @Nullable Long version(ServerWebExchange exchange) {
        return ETags.version(exchange.getRequest().getHeaders().getFirst("If-Match"));
    }

    /** The version in {@code If-Match}, for who wants nothing to have happened since, and the idempotency key; neither must be there. */
    public static Attempt attempt(ServerWebExchange exchange, Caller caller, @Nullable JsonNode body) {
        String seen = exchange.getRequest().getHeaders().getFirst("If-Match");
        return new Attempt(seen == null ? null : ETags.version(seen), key(exchange, caller, body));
    }

    /** A command that needs no words may come without a body or with an empty object; errs with a fault for each field otherwise. */
    public static void demandNoFields(@Nullable JsonNode body) {
        if (body != null) {
            Form.of(body).demandSound();
        }
    }

    /** The request's idempotency key, scoped to the caller; null when it has none. */
    public static @Nullable IdempotencyKey key(ServerWebExchange exchange, Caller caller, @Nullable JsonNode body) {
        var request = exchange.getRequest();
        String owner = caller.subject() == null ? "anonymous" : caller.subject();
        JsonNode content = body == null ? MissingNode.getInstance() : body;
        return IdempotencyKey.of(
                request.getHeaders().getFirst(IdempotencyKey.HEADER),
                owner,
                request.getMethod() + " " + request.getPath().value() + "\n" + content);
    }
}
