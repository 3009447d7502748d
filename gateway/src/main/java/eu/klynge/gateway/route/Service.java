package eu.klynge.gateway.route;

import java.net.URI;
import java.util.Map;

/**
 * A service behind the gateway. Of its addresses only those under its routes can be reached from outside.
 *
 * @param name also the name of its breaker
 * @param url base address
 * @param routes path pattern by route id
 */
public record Service(String name, URI url, Map<String, String> routes) {

    /** An address the gateway itself asks, never one of a request. */
    public URI at(String path) {
        String base = url.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
