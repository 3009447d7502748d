package eu.klynge.notification.webhook.web;

import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.paging.TimeCursor;
import eu.klynge.notification.webhook.Deliveries;
import eu.klynge.notification.webhook.Delivery;
import eu.klynge.notification.webhook.DeliveryDesk;
import eu.klynge.notification.webhook.Owner;
import eu.klynge.notification.webhook.WebhookRefused;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What was sent to a webhook, and once more. */
@RestController
@RequestMapping(path = WebhookController.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveryController {

    private final DeliveryDesk desk;

    DeliveryController(DeliveryDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/deliveries")
    @Operation(summary = "List deliveries, latest first", description = "Those that are over are kept for a week.")
    @OnlyRoles({"agency", "cluster-manager", "organiser", "steward", "operator"})
    Mono<Page<WebhookViews.Sent>> list(
            @PathVariable String id,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit,
            Caller caller) {
        int size = Limit.parse(limit).value();
        return desk.list(Owner.of(caller), id, TimeCursor.decode(cursor, Deliveries.Place::new), size + 1)
                .collectList()
                .map(found -> Page.of(found, size, DeliveryController::cursor).map(WebhookViews.Sent::of))
                .onErrorMap(WebhookRefused.class, WebhookProblems::of);
    }

    @PostMapping("/deliveries/{delivery}/redelivery")
    @Operation(summary = "Send an event again", description = "With the same webhook-id, whatever became of it.")
    @OnlyRoles({"agency", "cluster-manager", "organiser", "steward", "operator"})
    Mono<ResponseEntity<WebhookViews.Sent>> again(
            @PathVariable String id, @PathVariable String delivery, Caller caller) {
        return desk.again(Owner.of(caller), id, delivery)
                .map(found -> ResponseEntity.accepted().body(WebhookViews.Sent.of(found)))
                .onErrorMap(WebhookRefused.class, WebhookProblems::of);
    }

    @PostMapping("/ping")
    @Operation(summary = "Send a test event now", description = "Answers what the receiver answered.")
    @OnlyRoles({"agency", "cluster-manager", "organiser", "steward", "operator"})
    Mono<Delivery.Attempt> ping(@PathVariable String id, Caller caller) {
        return desk.ping(Owner.of(caller), id).onErrorMap(WebhookRefused.class, WebhookProblems::of);
    }

    private static Cursor cursor(Delivery last) {
        return TimeCursor.of(last.createdAt(), last.id());
    }
}
