package eu.klynge.notification.agency;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.agency.Agencies.ClientIdTaken;
import eu.klynge.notification.agency.AgencyRefused.IsNotRevoked;
import eu.klynge.notification.agency.AgencyRefused.IsRevoked;
import eu.klynge.notification.agency.AgencyRefused.NoSuchAgency;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What operators do with agencies, and what an agency sees of itself. */
public final class AgencyOffice {

    private static final int NAMESAKES = 50;

    private final Agencies agencies;
    private final Clock clock;

    public AgencyOffice(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** An operator sees every agency, an agency itself alone. */
    public Mono<Versioned<Agency>> look(String id, Caller caller) {
        return agencies.find(id).filter(found -> mayLook(caller, found.state())).switchIfEmpty(none());
    }

    /** The caller's own. */
    public Mono<Versioned<Agency>> own(Caller caller) {
        return Mono.justOrEmpty(caller.client()).flatMap(agencies::ofClient).switchIfEmpty(none());
    }

    public Flux<Versioned<Agency>> list(Agencies.Selection selection, int limit) {
        return agencies.list(selection, limit);
    }

    /** The same key and form come to the same outcome, however often they arrive. */
    public Mono<Outcome> approve(AgencyForm.Sound form, Caller operator, @Nullable IdempotencyKey key) {
        // An id made of the key turns the store's own uniqueness of ids into that of keys.
        String id = key == null
                ? UuidCreator.getTimeOrderedEpoch().toString()
                : UuidCreator.getNameBasedSha1(key.key()).toString();
        return create(id, form, operator, key, 1)
                .onErrorResume(
                        DuplicateKey.class,
                        taken -> key == null
                                ? Mono.error(taken)
                                : agencies.find(id).map(earlier -> repeated(earlier, key)));
    }

    private Mono<Outcome> create(
            String id, AgencyForm.Sound form, Caller operator, @Nullable IdempotencyKey key, int attempt) {
        String clientId = ClientId.of(form.profile().name(), attempt);
        Agency agency = Agency.approved(id, clientId, form.profile(), form.limits(), operator.name(), clock.instant());
        return agencies.create(agency, new AgencyFact.Approved(agency), receipt(key, agency, 1))
                .map(Outcome::of)
                .onErrorResume(
                        ClientIdTaken.class,
                        taken ->
                                attempt < NAMESAKES ? create(id, form, operator, key, attempt + 1) : Mono.error(taken));
    }

    private static Outcome repeated(Versioned<Agency> earlier, IdempotencyKey key) {
        Receipt receipt = earlier.receipts().getFirst();
        key.requireSameRequest(receipt.digest());
        return Outcome.of(receipt);
    }

    /**
     * @param version the one the operator has seen; null for whichever is the latest
     * @param key null when the operator sent none
     */
    public Mono<Outcome> carryOut(
            String id, @Nullable Long version, AgencyCommand command, Caller operator, @Nullable IdempotencyKey key) {
        return agencies.find(id).switchIfEmpty(none()).flatMap(current -> {
            var earlier = key == null ? null : current.receipt(key.key()).orElse(null);
            if (key != null && earlier != null) {
                key.requireSameRequest(earlier.digest());
                return Mono.just(Outcome.of(earlier));
            }
            if (version != null && current.version() != version) {
                return Mono.error(new StaleVersion());
            }
            AgencyFact fact = decide(current.state(), command, operator.name(), clock.instant());
            return agencies.update(current, fact.agency(), fact, receipt(key, fact.agency(), current.version() + 1))
                    .map(Outcome::of);
        });
    }

    private static AgencyFact decide(Agency agency, AgencyCommand command, String operator, Instant now) {
        return switch (command) {
            case AgencyCommand.Change(Profile profile, Limits limits) ->
                new AgencyFact.Changed(agency.changed(profile, limits, operator, now));
            case AgencyCommand.Revoke(String reason) -> {
                if (agency.isRevoked()) {
                    throw new IsRevoked();
                }
                yield new AgencyFact.Revoked(agency.revoked(operator, reason, now));
            }
            case AgencyCommand.Reinstate ignored -> {
                if (!agency.isRevoked()) {
                    throw new IsNotRevoked();
                }
                yield new AgencyFact.Approved(agency.reinstated(operator, now));
            }
        };
    }

    private static @Nullable Receipt receipt(@Nullable IdempotencyKey key, Agency agency, long version) {
        return key == null
                ? null
                : new Receipt(
                        key.key(),
                        key.digest(),
                        version,
                        Outcome.of(agency, version).asJson());
    }

    private static boolean mayLook(Caller caller, Agency agency) {
        return caller.has("operator") || agency.clientId().equals(caller.client());
    }

    private static <T> Mono<T> none() {
        return Mono.error(NoSuchAgency::new);
    }
}
