package eu.klynge.notification.webhook.web;

import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import eu.klynge.notification.feed.Offer;
import eu.klynge.notification.webhook.Owner;
import eu.klynge.notification.webhook.Reach;
import eu.klynge.notification.webhook.Webhook;
import eu.klynge.notification.webhook.WebhookDesk;
import eu.klynge.notification.webhook.WebhookForm;
import eu.klynge.notification.webhook.WebhookRefused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** An owner's webhooks. */
@RestController
@RequestMapping(path = WebhookController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookController {

    static final String PATH = "/api/v1/webhooks";

    private final WebhookDesk desk;
    private final Offer offer;
    private final Reach reach;
    private final PublicAddress address;

    WebhookController(WebhookDesk desk, Offer offer, Reach reach, PublicAddress address) {
        this.desk = desk;
        this.offer = offer;
        this.reach = reach;
        this.address = address;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Have public events sent to an address", description = "The secret is shown this once.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = WebhookViews.Submitted.class)))
    @OnlyRoles({"agency", "cluster-manager", "organiser", "steward", "operator"})
    Mono<ResponseEntity<WebhookViews.WholeWebhook>> create(
            @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        return desk.create(Owner.of(caller), form(body), Command.key(exchange, caller, body))
                .map(made -> ResponseEntity.created(URI.create(
                                address.value() + PATH + "/" + made.webhook().id()))
                        .eTag(ETags.of(made.webhook().version()))
                        .header("Cache-Control", "no-store")
                        .body(WebhookViews.WholeWebhook.of(made)))
                .onErrorMap(WebhookRefused.class, WebhookProblems::of);
    }

    @GetMapping
    @Operation(summary = "List one's webhooks")
    @OnlyRoles({"agency", "cluster-manager", "organiser", "steward", "operator"})
    Mono<Page<WebhookViews.WholeWebhook>> list(
            @RequestParam @Nullable String cursor, @RequestParam @Nullable String limit, Caller caller) {
        int size = Limit.parse(limit).value();
        Cursor after = Cursor.decode(cursor, 1);
        return desk.list(Owner.of(caller), after == null ? null : after.values().getFirst(), size + 1)
                .collectList()
                .map(found -> Page.of(found, size, last -> Cursor.of(last.id())).map(WebhookViews.WholeWebhook::of));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read one webhook")
    @OnlyRoles({"agency", "cluster-manager", "organiser", "steward", "operator"})
    Mono<ResponseEntity<WebhookViews.WholeWebhook>> look(@PathVariable String id, Caller caller) {
        return answer(desk.look(Owner.of(caller), id));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change address and filters")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = WebhookViews.Submitted.class)))
    @OnlyRoles({"agency", "cluster-manager", "organiser", "steward", "operator"})
    Mono<ResponseEntity<WebhookViews.WholeWebhook>> change(
            @PathVariable String id,
            @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(desk.change(Owner.of(caller), id, ETags.version(ifMatch), form(body)));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a webhook and what waits for it")
    @OnlyRoles({"agency", "cluster-manager", "organiser", "steward", "operator"})
    Mono<ResponseEntity<Void>> delete(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return desk.delete(Owner.of(caller), id, ETags.version(ifMatch))
                .thenReturn(ResponseEntity.noContent().<Void>build())
                .onErrorMap(WebhookRefused.class, WebhookProblems::of);
    }

    @PostMapping("/{id}/secrets")
    @Operation(
            summary = "Make a new secret",
            description = "Shown this once. The one before signs beside it for 24 hours.")
    @OnlyRoles({"agency", "cluster-manager", "organiser", "steward", "operator"})
    Mono<ResponseEntity<WebhookViews.WholeWebhook>> rotate(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return desk.rotate(Owner.of(caller), id, ETags.version(ifMatch))
                .map(made -> ResponseEntity.ok()
                        .eTag(ETags.of(made.webhook().version()))
                        .header("Cache-Control", "no-store")
                        .body(WebhookViews.WholeWebhook.of(made)))
                .onErrorMap(WebhookRefused.class, WebhookProblems::of);
    }

    @PostMapping("/{id}/activation")
    @Operation(summary = "Go on with a disabled webhook", description = "What waits for it is sent at once.")
    @OnlyRoles({"agency", "cluster-manager", "organiser", "steward", "operator"})
    Mono<ResponseEntity<WebhookViews.WholeWebhook>> activate(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(desk.activate(Owner.of(caller), id, ETags.version(ifMatch)));
    }

    private WebhookForm.Sound form(JsonNode body) {
        return WebhookForm.read(body, offer.types(), reach);
    }

    private static Mono<ResponseEntity<WebhookViews.WholeWebhook>> answer(Mono<Versioned<Webhook>> webhook) {
        return webhook.map(found -> ResponseEntity.ok()
                        .eTag(ETags.of(found.version()))
                        .header("Cache-Control", "no-store")
                        .body(WebhookViews.WholeWebhook.of(found)))
                .onErrorMap(WebhookRefused.class, WebhookProblems::of);
    }
}
