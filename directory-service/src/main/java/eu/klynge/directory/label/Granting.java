package eu.klynge.directory.label;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.directory.authority.Authority;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.excellence.Phase;
import eu.klynge.directory.excellence.Scheme;
import eu.klynge.directory.label.LabelRefused.NoSuchLabel;
import eu.klynge.directory.label.LabelRefused.NotDue;
import eu.klynge.directory.label.LabelRefused.OwnOrganisation;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Labels are granted on what assessors report, by the rules of their scheme. */
public final class Granting {

    private static final int ATTEMPTS = 10;

    private final Labels labels;
    private final Clock clock;

    public Granting(Labels labels, Clock clock) {
        this.labels = labels;
        this.clock = clock;
    }

    public Mono<Versioned<Label>> look(String id) {
        return labels.find(id).switchIfEmpty(Mono.error(NoSuchLabel::new));
    }

    /** The label, granted, granted anew, or renewed; the same key comes to the same outcome. */
    public Mono<Versioned<Label>> grant(
            Cluster cluster,
            Scheme scheme,
            Phase phase,
            Assessment assessment,
            Caller who,
            @Nullable IdempotencyKey key) {
        if (Authority.edits(cluster.slug(), who)) {
            return Mono.error(new OwnOrganisation());
        }
        // Of two who grant at once, the second sees what the first has granted.
        return Mono.defer(() -> held(cluster, scheme.id(), phase.level())
                        .flatMap(held -> firstAssessment(cluster, scheme, phase, assessment.assessedOn())
                                .flatMap(first -> write(cluster, scheme, phase, assessment, held, first, key))))
                .retryWhen(Retry.max(ATTEMPTS)
                        .filter(raced -> raced instanceof DuplicateKey || raced instanceof StaleVersion)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private Mono<Versioned<Label>> write(
            Cluster cluster,
            Scheme scheme,
            Phase phase,
            Assessment assessment,
            Optional<Versioned<Label>> held,
            Optional<LocalDate> first,
            @Nullable IdempotencyKey key) {
        Versioned<Label> earlier = held.orElse(null);
        Receipt receipt = key == null || earlier == null
                ? null
                : earlier.receipt(key.key()).orElse(null);
        if (key != null && earlier != null && receipt != null) {
            key.requireSameRequest(receipt.digest());
            return Mono.just(earlier);
        }
        Label before = earlier == null ? null : earlier.state();
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        boolean renewal = before != null
                && before.revoked() == null
                && !assessment.assessedOn().isAfter(before.renewableUntil());
        List<Fault> missing = new ArrayList<>(date(phase, before, assessment.assessedOn(), today, renewal));
        missing.addAll(Requirements.missing(scheme, phase, assessment, first.orElse(null), renewal));
        if (!missing.isEmpty()) {
            return Mono.error(new NotDue(missing));
        }
        var fact = new LabelFact.Granted(next(cluster, scheme, phase, assessment, before, renewal), clock.instant());
        long version = earlier == null ? 1 : earlier.version() + 1;
        Receipt written = key == null ? null : new Receipt(key.key(), key.digest(), version, "{}");
        return earlier == null ? labels.create(fact, written) : labels.update(earlier, fact, written);
    }

    private static List<Fault> date(
            Phase phase, @Nullable Label before, LocalDate assessedOn, LocalDate today, boolean renewal) {
        if (assessedOn.isAfter(today)) {
            return List.of(new Fault("/assessedOn", "in-the-future", "The assessment has taken place."));
        }
        if (before == null) {
            return List.of();
        }
        LocalDate opens = Validity.renewableFrom(phase, before.until());
        return renewal && assessedOn.isBefore(opens)
                ? List.of(new Fault("/assessedOn", "too-early", "The label can be renewed from " + opens + " on."))
                : List.of();
    }

    private static Label next(
            Cluster cluster,
            Scheme scheme,
            Phase phase,
            Assessment assessment,
            @Nullable Label before,
            boolean renewal) {
        Period period = before != null && renewal
                ? Validity.renewed(phase, before.until(), assessment.assessedOn())
                : Validity.first(phase, assessment.assessedOn());
        return new Label(
                id(cluster.id(), scheme.id(), phase.level()),
                cluster.id(),
                cluster.slug(),
                cluster.organisation().name(),
                cluster.organisation().country(),
                scheme.id(),
                scheme.version(),
                phase.level(),
                period,
                Validity.renewableUntil(phase, period.until()),
                renewal,
                before == null ? List.of() : before.periods(),
                null,
                null);
    }

    private Mono<Optional<Versioned<Label>>> held(Cluster cluster, String scheme, String level) {
        return labels.find(id(cluster.id(), scheme, level)).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** Where the phase asks for a second assessment: the day of a first that fits, or else of the latest. */
    private Mono<Optional<LocalDate>> firstAssessment(
            Cluster cluster, Scheme scheme, Phase phase, LocalDate assessedOn) {
        Phase.Second second = phase.second();
        if (second == null) {
            return Mono.just(Optional.empty());
        }
        return held(cluster, scheme.id(), second.after())
                .map(found -> found.flatMap(label -> {
                    List<LocalDate> days = label.state().periods().stream()
                            .map(Period::assessedOn)
                            .sorted()
                            .toList()
                            .reversed();
                    return days.stream()
                            .filter(day -> Validity.isSecond(second, day, assessedOn))
                            .findFirst()
                            .or(() -> days.stream().findFirst());
                }));
    }

    /** Made of what it is, so that two grants at once meet in one document. */
    static String id(String clusterId, String scheme, String level) {
        return UuidCreator.getNameBasedSha1(clusterId + "/" + scheme + "/" + level)
                .toString();
    }
}
