package eu.klynge.notification.webhook.web;

import eu.klynge.kit.audit.AuditLog;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.notification.webhook.Deliveries;
import eu.klynge.notification.webhook.Delivery;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The operator's side of webhooks. */
@RestController
@RequestMapping(path = "/api/v1/operations/notification", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookOperations {

    /** @param states how many deliveries are in each state; what is over counts for a week */
    record Called(Map<String, Long> states) {}

    private final Deliveries deliveries;
    private final AuditLog audit;

    WebhookOperations(Deliveries deliveries, AuditLog audit) {
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @GetMapping("/webhooks")
    @Operation(summary = "Deliveries to webhooks by state")
    @OnlyRoles("operator")
    Mono<Called> states(Caller caller) {
        return audit.record(caller, "webhook.states", "all")
                .then(deliveries.counts())
                .map(counts -> {
                    var states = new TreeMap<String, Long>();
                    Stream.of(Delivery.State.values())
                            .forEach(state ->
                                    states.put(state.name().toLowerCase(Locale.ROOT), counts.getOrDefault(state, 0L)));
                    return new Called(states);
                });
    }
}
