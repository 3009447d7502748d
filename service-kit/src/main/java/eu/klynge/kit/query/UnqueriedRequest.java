package eu.klynge.kit.query;

import java.net.URI;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.util.UriComponentsBuilder;

/** A request as the framework's own logging and observing may see it: its address ends before the query. */
final class UnqueriedRequest extends ServerHttpRequestDecorator {

    private final URI address;

    private UnqueriedRequest(ServerHttpRequest whole, URI address) {
        super(whole);
        this.address = address;
    }

    static ServerHttpRequest of(ServerHttpRequest whole) {
        return whole.getURI().getRawQuery() == null ? whole : new UnqueriedRequest(whole, withoutQuery(whole.getURI()));
    }

    private static URI withoutQuery(URI address) {
        return UriComponentsBuilder.fromUri(address)
                .replaceQuery(null)
                .build(true)
                .toUri();
    }

    @Override
    public URI getURI() {
        return address;
    }
}
