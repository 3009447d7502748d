package eu.klynge.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One person in one browser, between signing in and out. */
final class Session {

    private static final String ATTRIBUTE = Session.class.getName();

    private final String id;
    private final String proof;
    private volatile Grant grant;
    private @Nullable Mono<Grant> renewal;

    /**
     * @param id what the cookie says
     * @param proof what our own pages say beside it when they change something
     */
    Session(String id, String proof, Grant grant) {
        this.id = id;
        this.proof = proof;
        this.grant = grant;
    }

    /** Whose cookie came with this request. */
    static Optional<Session> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    void noteIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    String id() {
        return id;
    }

    String proof() {
        return proof;
    }

    /** In a time that does not depend on how much of it is right. */
    boolean isProvedBy(@Nullable String said) {
        return said != null && MessageDigest.isEqual(bytes(proof), bytes(said));
    }

    Grant grant() {
        return grant;
    }

    /** Asks once for however many requests need it at the same time; one that hangs up stops it for nobody. */
    synchronized Mono<Grant> renewed(Function<Grant, Mono<Grant>> how) {
        if (renewal == null) {
            renewal = Mono.defer(() -> how.apply(grant))
                    .doOnNext(next -> grant = next)
                    // Before anybody hears of it, or the next request could be given this one again.
                    .doOnTerminate(this::forgetRenewal)
                    .cache();
        }
        return renewal;
    }

    private synchronized void forgetRenewal() {
        renewal = null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
