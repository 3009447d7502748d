package eu.klynge.kit.operation;

import eu.klynge.kit.audit.AuditLog;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.outbox.OutboxMeters;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What waits to be sent. */
@RestController
@RequestMapping("/api/v1/operations/${klynge.service:${spring.application.name}}/outbox")
class OutboxOperations {

    private final OutboxMeters meters;
    private final AuditLog audit;

    OutboxOperations(OutboxMeters meters, AuditLog audit) {
        this.meters = meters;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "How many events wait for the broker, and since when")
    @OnlyRoles("operator")
    Mono<OutboxView> look(Caller caller) {
        return audit.record(caller, "outbox.look", "all")
                .then(Mono.fromSupplier(
                        () -> new OutboxView(meters.backlog(), meters.age().toMillis() / 1000.0)));
    }
}
