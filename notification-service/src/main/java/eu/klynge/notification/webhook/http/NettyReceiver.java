package eu.klynge.notification.webhook.http;

import eu.klynge.notification.webhook.Answer;
import eu.klynge.notification.webhook.Reach;
import eu.klynge.notification.webhook.Receiver;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** No redirects, no proxies, no cookies; ten seconds for all of it, and 64 KiB of an answer that nobody reads. */
final class NettyReceiver implements Receiver {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int CONNECT_MILLIS = 4000;
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final HttpClient https;
    private final HttpClient http;

    NettyReceiver(Reach reach, Names names) {
        var connections = ConnectionProvider.builder("webhooks")
                // Many subscribers may have receivers at one host: their lanes bound what is open, not one another.
                .maxConnections(100_000)
                .pendingAcquireMaxCount(-1)
                .maxIdleTime(Duration.ofSeconds(20))
                .evictInBackground(Duration.ofSeconds(30))
                .build();
        HttpClient client = HttpClient.create(connections)
                .noProxy()
                .followRedirect(false)
                .compress(false)
                .disableRetry(true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .responseTimeout(PATIENCE);
        this.https = client.resolver(new GuardedAddresses("https", reach, names));
        this.http = client.resolver(new GuardedAddresses("http", reach, names));
    }

    @Override
    public Mono<Answer> send(URI url, Map<String, String> headers, byte[] body) {
        return ("https".equals(url.getScheme()) ? https : http)
                .headers(sent -> {
                    headers.forEach(sent::set);
                    sent.set("content-type", "application/cloudevents+json; charset=UTF-8");
                    sent.set("content-length", body.length);
                    sent.set("user-agent", "Klynge-Webhooks/1");
                })
                .post()
                .uri(url)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response(NettyReceiver::answer)
                .next()
                .timeout(PATIENCE)
                .onErrorResume(failure -> Mono.just(new Answer.None(why(failure))));
    }

    /** Read to its end where that is near, so that the connection serves again; otherwise it is closed. */
    private static Mono<Answer> answer(HttpClientResponse response, ByteBufFlux content) {
        return content.map(ByteBuf::readableBytes)
                .scan(0, Integer::sum)
                .takeUntil(read -> read > LONGEST_ANSWER)
                .then(Mono.fromSupplier(() -> new Answer.Status(
                        response.status().code(),
                        retryAfter(response.responseHeaders().get("retry-after")))));
    }

    private static Duration retryAfter(@org.jspecify.annotations.Nullable String header) {
        return header != null && header.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : Duration.ZERO;
    }

    private static String why(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof AddressRefused) {
                return "address-refused";
            }
            if (at instanceof SSLException) {
                return "tls-failed";
            }
            if (at instanceof TimeoutException || at instanceof io.netty.handler.timeout.TimeoutException) {
                return "timeout";
            }
        }
        return "connection-failed";
    }
}
