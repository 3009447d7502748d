package eu.klynge.gateway.health;

import eu.klynge.gateway.route.Service;
import eu.klynge.gateway.route.ServiceCalls;
import eu.klynge.gateway.route.Services;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks each service whether it is ready; at most once a second, however many ask us. */
@RestController
final class HealthPage {

    /** Beside the API, since management ports are not reachable from other machines. */
    private static final String READINESS = "/readyz";

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final List<Service> services;
    private final ServiceCalls calls;
    private final Mono<PlatformHealth> health;

    HealthPage(Services services, ServiceCalls calls) {
        this.services = services.all();
        this.calls = calls;
        this.health = Mono.defer(this::ask).cache(REMEMBERED);
    }

    @GetMapping("/health")
    Mono<ResponseEntity<PlatformHealth>> health() {
        return health.map(now -> ResponseEntity.status(now.isUp() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(now));
    }

    private Mono<PlatformHealth> ask() {
        return Flux.fromIterable(services)
                .flatMap(service -> calls.isOk(service.at(READINESS))
                        .map(ok -> new State(service.name(), ok ? PlatformHealth.UP : PlatformHealth.DOWN)))
                .collect(TreeMap<String, String>::new, (states, state) -> states.put(state.service(), state.status()))
                .map(PlatformHealth::of);
    }

    private record State(String service, String status) {}
}
