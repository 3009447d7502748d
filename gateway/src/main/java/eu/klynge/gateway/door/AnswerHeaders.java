package eu.klynge.gateway.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What browsers are told with every answer, in place of whatever a service says about it. A page with needs of its own sets
 * its {@code Content-Security-Policy} itself.
 */
public final class AnswerHeaders implements WebFilter {

    public static final String POLICY = "Content-Security-Policy";

    /** For pages made of files that we serve ourselves. */
    public static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /**
     * No referrer for others: an applicant's address carries the follow-up secret. With none at all, browsers would send our own
     * forms under the origin {@code null}, which the door turns away. The camera reads tickets at an event's door.
     */
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "accelerometer=(), camera=(self), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
                            + "payment=(), usb=()");

    private final boolean https;

    AnswerHeaders(boolean https) {
        this.https = https;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            write(exchange.getResponse().getHeaders());
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    void write(HttpHeaders headers) {
        ALWAYS.forEach(headers::set);
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        if (!headers.containsHeader(POLICY)) {
            headers.set(POLICY, isPage(headers.getContentType()) ? PAGE_POLICY : DATA_POLICY);
        }
        headers.remove(HttpHeaders.SERVER);
        headers.remove("X-Powered-By");
        headers.remove("X-XSS-Protection");
    }

    private static boolean isPage(@Nullable MediaType type) {
        return type != null && type.isCompatibleWith(MediaType.TEXT_HTML);
    }
}
