package eu.klynge.notification.subscription.web;

import eu.klynge.kit.caller.AnyAccount;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.paging.TimeCursor;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import eu.klynge.notification.inbox.Owner;
import eu.klynge.notification.notice.Wording;
import eu.klynge.notification.subscription.Subscribing;
import eu.klynge.notification.subscription.Subscription;
import eu.klynge.notification.subscription.SubscriptionRefused;
import eu.klynge.notification.subscription.Subscriptions.Position;
import eu.klynge.notification.subscription.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** An account's subscriptions, and those of its organisations. */
@RestController
@RequestMapping(path = SubscriptionController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class SubscriptionController {

    static final String PATH = "/api/v1/subscriptions";

    private final Subscribing subscribing;
    private final Wording wording;
    private final PublicAddress address;

    SubscriptionController(Subscribing subscribing, Wording wording, PublicAddress address) {
        this.subscribing = subscribing;
        this.wording = wording;
        this.address = address;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Subscribe")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SubscriptionViews.Wished.class)))
    @AnyAccount
    Mono<ResponseEntity<SubscriptionViews.WholeSubscription>> subscribe(
            @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Form form = Form.of(body);
        String organisation = form.optionalText("organisation", 200);
        Wish wish = sound(form, organisation != null);
        Owner owner = Owner.all(caller).stream()
                .filter(one -> Objects.equals(one.slug(), organisation))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.FORBIDDEN,
                        "You are no member of this organisation, or the token names no account."));
        return subscribing
                .subscribe(owner, webhooksOf(caller), wish, Command.key(exchange, caller, body))
                .map(made -> ResponseEntity.created(URI.create(address.value() + PATH + "/" + made.id()))
                        .eTag(ETags.of(made.version()))
                        .body(SubscriptionViews.WholeSubscription.of(made)))
                .onErrorMap(SubscriptionRefused.class, SubscriptionController::problem);
    }

    @GetMapping
    @Operation(summary = "List subscriptions, oldest first")
    @AnyAccount
    Mono<Page<SubscriptionViews.WholeSubscription>> list(
            @RequestParam @Nullable String cursor, @RequestParam @Nullable String limit, Caller caller) {
        int size = Limit.parse(limit).value();
        return subscribing
                .list(Owner.all(caller), TimeCursor.decode(cursor, Position::new), size + 1)
                .collectList()
                .map(found -> Page.of(found, size, SubscriptionController::cursor)
                        .map(SubscriptionViews.WholeSubscription::of));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read one subscription")
    @AnyAccount
    Mono<ResponseEntity<SubscriptionViews.WholeSubscription>> look(@PathVariable String id, Caller caller) {
        return answer(subscribing.look(Owner.all(caller), id));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change what, where and when")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SubscriptionViews.Wished.class)))
    @AnyAccount
    Mono<ResponseEntity<SubscriptionViews.WholeSubscription>> change(
            @PathVariable String id, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Long version = Command.version(exchange);
        Set<Owner> owners = Owner.all(caller);
        return answer(subscribing.look(owners, id).flatMap(found -> {
            Form form = Form.of(body);
            String organisation = form.optionalText("organisation", 200);
            if (organisation != null
                    && !organisation.equals(found.state().owner().slug())) {
                form.fault("organisation", "fixed", "A subscription keeps its owner.");
            }
            Wish wish = sound(form, found.state().owner().slug() != null);
            return subscribing.change(owners, webhooksOf(caller), id, version, wish);
        }));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "End a subscription")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @AnyAccount
    Mono<ResponseEntity<Void>> end(@PathVariable String id, Caller caller, ServerWebExchange exchange) {
        return subscribing
                .end(Owner.all(caller), id, Command.version(exchange))
                .thenReturn(ResponseEntity.noContent().<Void>build())
                .onErrorMap(SubscriptionRefused.class, SubscriptionController::problem);
    }

    private Wish sound(Form form, boolean forOrganisation) {
        Wish wish = WishForm.read(form, wording.languages(), forOrganisation);
        form.demandSound();
        return wish;
    }

    private static Mono<ResponseEntity<SubscriptionViews.WholeSubscription>> answer(
            Mono<Versioned<Subscription>> found) {
        return found.map(one -> ResponseEntity.ok()
                        .eTag(ETags.of(one.version()))
                        .header("Cache-Control", "no-store")
                        .body(SubscriptionViews.WholeSubscription.of(one)))
                .onErrorMap(SubscriptionRefused.class, SubscriptionController::problem);
    }

    private static String webhooksOf(Caller caller) {
        return eu.klynge.notification.webhook.Owner.of(caller).value();
    }

    private static ProblemException problem(SubscriptionRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case SubscriptionRefused.NoSuchSubscription ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case SubscriptionRefused.NoSuchWebhook ignored ->
                ProblemException.invalid(
                        ProblemType.INVALID_INPUT, List.of(new Fault("/webhook", "unknown-webhook", message)));
            case SubscriptionRefused.TooMany ignored -> ProblemException.of(ProblemType.CONFLICT, message);
        };
    }

    private static Cursor cursor(Versioned<Subscription> last) {
        return TimeCursor.of(last.createdAt(), last.id());
    }
}
