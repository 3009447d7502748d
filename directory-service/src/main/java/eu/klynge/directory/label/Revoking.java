package eu.klynge.directory.label;

import eu.klynge.directory.authority.Authority;
import eu.klynge.directory.label.LabelRefused.AlreadyRevoked;
import eu.klynge.directory.label.LabelRefused.NoSuchLabel;
import eu.klynge.directory.label.LabelRefused.NotYourCountry;
import eu.klynge.directory.label.LabelRefused.OwnOrganisation;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Labels are taken back by whoever oversees the country in which they were granted, also of those not listed any more. */
public final class Revoking {

    private final Labels labels;
    private final Clock clock;

    public Revoking(Labels labels, Clock clock) {
        this.labels = labels;
        this.clock = clock;
    }

    /** The label, if the caller may decide on it; errs with a {@link LabelRefused}. */
    public Mono<Versioned<Label>> decidable(String id, Caller who) {
        return labels.find(id).switchIfEmpty(Mono.error(NoSuchLabel::new)).doOnNext(found -> {
            if (!Authority.oversees(found.state().country(), who)) {
                throw new NotYourCountry(found.state().country());
            }
            if (Authority.edits(found.state().slug(), who)) {
                throw new OwnOrganisation();
            }
        });
    }

    /**
     * The label as it is then; the same key comes to the same outcome.
     *
     * @param version that was read; null for any
     */
    public Mono<Versioned<Label>> revoke(
            Versioned<Label> found, @Nullable Long version, Revocation.Reason reason, @Nullable IdempotencyKey key) {
        Receipt done = key == null ? null : found.receipt(key.key()).orElse(null);
        if (key != null && done != null) {
            key.requireSameRequest(done.digest());
            return Mono.just(found);
        }
        if (version != null && version != found.version()) {
            return Mono.error(new StaleVersion());
        }
        if (found.state().revoked() != null) {
            return Mono.error(new AlreadyRevoked());
        }
        var revocation = new Revocation(reason, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var fact = new LabelFact.Revoked(found.state().revoked(revocation), revocation);
        return labels.update(
                found, fact, key == null ? null : new Receipt(key.key(), key.digest(), found.version() + 1, "{}"));
    }
}
