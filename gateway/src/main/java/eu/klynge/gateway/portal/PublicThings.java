package eu.klynge.gateway.portal;

import eu.klynge.gateway.route.Service;
import eu.klynge.gateway.route.ServiceCalls;
import eu.klynge.gateway.route.Services;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What services tell everybody of a cluster, an event or an award: the route's id is the collection's name in addresses, too. */
@Component
final class PublicThings {

    static final String CLUSTERS = "clusters";
    static final String EVENTS = "events";
    static final String AWARDS = "awards";

    private static final int LONGEST_NAME = 200;

    private final Map<String, Service> services;
    private final ServiceCalls calls;

    PublicThings(Services services, ServiceCalls calls) {
        this.services = Stream.of(CLUSTERS, EVENTS, AWARDS)
                .collect(Collectors.toUnmodifiableMap(route -> route, route -> service(services, route)));
        this.calls = calls;
    }

    /** Empty where nothing has this name; errs where the service is away. */
    Mono<JsonNode> find(String collection, String name, MediaType form) {
        return name.length() > LONGEST_NAME
                ? Mono.empty()
                : calls.find(
                        Objects.requireNonNull(services.get(collection)).at("/api/v1" + path(collection, name)), form);
    }

    /** A name is one segment of an address, whatever it contains. */
    static String path(String collection, String name) {
        return "/" + collection + "/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    private static Service service(Services services, String route) {
        return services.all().stream()
                .filter(each -> each.routes().containsKey(route))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No service has the route " + route));
    }
}
