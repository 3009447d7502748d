package eu.klynge.notification.agency;

import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.agency.AgencyRefused.IsRevoked;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Gives an agency a new secret. The identity provider comes first, the record of it second: a crash between leaves the old
 * secret dead and the caller without an answer, and the same request, repeated, comes to the same secret.
 */
public final class Credentials {

    private static final int ATTEMPTS = 10;

    private final AgencyOffice office;
    private final Agencies agencies;
    private final FeedAccounts accounts;
    private final Secrets secrets;
    private final Clock clock;

    Credentials(AgencyOffice office, Agencies agencies, FeedAccounts accounts, Secrets secrets, Clock clock) {
        this.office = office;
        this.agencies = agencies;
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Shown once: nobody can read it again. */
    public record FreshSecret(String clientId, String clientSecret) {}

    /** For an operator, or the agency itself. Errs with {@link AgencyRefused}. */
    public Mono<FreshSecret> renew(String id, Caller caller, @Nullable IdempotencyKey key) {
        return office.look(id, caller).flatMap(current -> {
            FreshSecret fresh = new FreshSecret(current.state().clientId(), secrets.of(id, key));
            var earlier = key == null ? null : current.receipt(key.key()).orElse(null);
            if (key != null && earlier != null) {
                key.requireSameRequest(earlier.digest());
                return Mono.just(fresh);
            }
            return current.state().isRevoked()
                    ? Mono.error(new IsRevoked())
                    : set(current.state(), fresh).then(record(id, caller, key)).thenReturn(fresh);
        });
    }

    private Mono<Void> set(Agency agency, FreshSecret fresh) {
        return Mono.<Void>fromRunnable(() -> accounts.secret(agency, fresh.clientSecret()))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** The agency may have become active, or been revoked, meanwhile; that it has a new secret is true all the same. */
    private Mono<Versioned<Agency>> record(String id, Caller caller, @Nullable IdempotencyKey key) {
        return Mono.defer(() -> agencies.find(id))
                .flatMap(current -> {
                    Agency next = current.state().credentialsRotated(caller.name(), clock.instant());
                    Receipt receipt =
                            key == null ? null : new Receipt(key.key(), key.digest(), current.version() + 1, "{}");
                    return agencies.update(current, next, new AgencyFact.CredentialsRotated(next), receipt);
                })
                .retryWhen(Retry.max(ATTEMPTS).filter(StaleVersion.class::isInstance));
    }
}
