package eu.klynge.gateway.door;

import eu.klynge.kit.problem.Problem;
import org.reactivestreams.Publisher;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/** The HTTP server itself: slow senders are cut off, and what never becomes an exchange is still answered as a problem. */
@Component
final class DoorServer implements NettyServerCustomizer {

    private final DoorSettings settings;
    private final WireRefusal refusal;

    DoorServer(DoorSettings settings, WireRefusal refusal) {
        this.settings = settings;
        this.refusal = refusal;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.requestTimeout(settings.requestTimeout())
                .doOnChannelInit((observer, channel, remote) -> channel.pipeline()
                        .addAfter(NettyPipeline.HttpCodec, "klynge.unreadable", new UnreadableRequests(refusal)))
                .mapHandle(this::answered);
    }

    /** An address that is no URI is turned down before any filter, with a status alone. */
    private Mono<Void> answered(Mono<Void> handled, Connection connection) {
        return handled.then(Mono.defer(() -> connection instanceof HttpServerResponse response
                        && !response.hasSentHeaders()
                        && response.status().code() == 400
                ? Mono.from(notAnAddress(response))
                : Mono.empty()));
    }

    private Publisher<Void> notAnAddress(HttpServerResponse response) {
        byte[] body = refusal.body(refusal.unreadable("The address is not a valid URI."));
        return response.header("Content-Type", Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Length", String.valueOf(body.length))
                .sendByteArray(Mono.just(body));
    }
}
