package eu.klynge.gateway.document;

import eu.klynge.gateway.route.Service;
import eu.klynge.gateway.route.ServiceCalls;
import eu.klynge.gateway.route.Services;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.settings.PublicAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The merged API document, asked for anew after a while; a service that is away is described as it last was. */
@Component
final class OpenApiDocument {

    private static final Logger log = LoggerFactory.getLogger(OpenApiDocument.class);

    private final List<Service> services;
    private final ServiceCalls calls;
    private final String publicUrl;
    private final Map<Service, JsonNode> lastGood = new ConcurrentHashMap<>();
    private final Mono<JsonNode> merged;

    OpenApiDocument(Services services, ServiceCalls calls, PublicAddress address, DocumentSettings settings) {
        this.services = services.all();
        this.calls = calls;
        this.publicUrl = address.value();
        this.merged = Mono.defer(this::refreshed)
                .cache(document -> settings.remembered(), failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Errs with 503 while no service has ever described itself. */
    Mono<JsonNode> json() {
        return merged;
    }

    private Mono<JsonNode> refreshed() {
        return Flux.fromIterable(services).flatMap(this::ask).then(Mono.fromSupplier(this::merge));
    }

    private Mono<JsonNode> ask(Service service) {
        return calls.json(service.at("/v3/api-docs"))
                .doOnNext(document -> lastGood.put(service, document))
                .onErrorResume(failure -> {
                    log.warn(
                            "{} does not describe itself now: {}",
                            service.name(),
                            failure.getClass().getName());
                    return Mono.empty();
                });
    }

    private JsonNode merge() {
        if (lastGood.isEmpty()) {
            throw ProblemException.of(ProblemType.UPSTREAM_UNAVAILABLE, "No service has described its interface yet.")
                    .with(HttpHeaders.RETRY_AFTER, "2");
        }
        var merge = new OpenApiMerge(publicUrl);
        lastGood.forEach(merge::with);
        return merge.merged();
    }
}
