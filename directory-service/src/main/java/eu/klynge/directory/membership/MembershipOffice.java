package eu.klynge.directory.membership;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.directory.authority.Authority;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.label.Labels;
import eu.klynge.directory.label.Period;
import eu.klynge.directory.membership.MembershipRefused.DoesNotFit;
import eu.klynge.directory.membership.MembershipRefused.NoSuchMembership;
import eu.klynge.directory.membership.MembershipRefused.NotAllowed;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries memberships from the application on. */
public final class MembershipOffice {

    private final Memberships memberships;
    private final Labels labels;
    private final Clock clock;

    public MembershipOffice(Memberships memberships, Labels labels, Clock clock) {
        this.memberships = memberships;
        this.labels = labels;
        this.clock = clock;
    }

    /** By an editor of the cluster. The same key comes to the same outcome. */
    public Mono<Versioned<Membership>> apply(
            Programme programme, Cluster cluster, String motivation, @Nullable IdempotencyKey key) {
        String country = cluster.organisation().country();
        if (programme.country() != null && !programme.country().equals(country)) {
            return Mono.error(new DoesNotFit("programme", "The programme is for clusters of another country."));
        }
        Instant now = clock.instant();
        var fresh = new Membership(
                id(programme.id(), cluster.id()),
                programme.id(),
                cluster.id(),
                cluster.slug(),
                country,
                Membership.State.APPLIED,
                motivation,
                null,
                null,
                null,
                List.of(),
                List.of(new Membership.Step(now, "applied")));
        return memberships
                .create(new MembershipFact.Applied(fresh), receipt(key, 1))
                .onErrorResume(
                        DuplicateKey.class,
                        taken -> find(fresh.id())
                                .flatMap(found -> once(
                                        found,
                                        key,
                                        Mono.fromSupplier(() -> found.state().applyingAgain(motivation, now)))));
    }

    /** For an editor, or a steward of the country. */
    public Mono<Versioned<Membership>> look(String id, Caller caller) {
        return find(id).doOnNext(found -> {
            if (!isEditor(found.state(), caller) && !isOverseer(found.state(), caller)) {
                throw new NotAllowed("This membership is of another organisation.");
            }
        });
    }

    /** Those of one organisation, in the order of the programmes. */
    public Flux<Versioned<Membership>> of(Cluster cluster) {
        return Flux.fromIterable(Programme.all())
                .concatMap(programme -> memberships.find(id(programme.id(), cluster.id())));
    }

    /** Oldest first; a steward gets those of the own countries, an operator all, anybody else is refused. */
    public Flux<Versioned<Membership>> list(Caller caller, Memberships.@Nullable Position after, int limit) {
        if (!caller.has("steward") && !caller.has("operator")) {
            return Flux.error(new NotAllowed("Say which organisation's memberships, or be a steward."));
        }
        boolean all = caller.has("operator") || caller.countries().contains("*");
        Set<String> own = all ? null : caller.countries();
        return memberships.list(own, after, limit);
    }

    /** @param version the one the caller has seen; null for whichever is the latest */
    public Mono<Versioned<Membership>> carryOut(
            String id, @Nullable Long version, MembershipCommand command, Caller caller, @Nullable IdempotencyKey key) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return look(id, caller)
                .doOnNext(found -> requireWho(command, found.state(), caller))
                .flatMap(found -> once(found, key, Mono.defer(() -> {
                    if (version != null && version != found.version()) {
                        return Mono.error(new StaleVersion());
                    }
                    Programme rules = Programme.of(found.state().programme()).orElseThrow(NoSuchMembership::new);
                    return held(rules, found.state(), today)
                            .map(held -> found.state().decide(command, rules, held.orElse(null), now, today));
                })));
    }

    /** Nothing is looked at, and nothing decided, for a key that has been: what it came to stays. */
    private Mono<Versioned<Membership>> once(
            Versioned<Membership> found, @Nullable IdempotencyKey key, Mono<? extends MembershipFact> decided) {
        Receipt earlier = key == null ? null : found.receipt(key.key()).orElse(null);
        if (key != null && earlier != null) {
            key.requireSameRequest(earlier.digest());
            return Mono.just(found);
        }
        return decided.flatMap(fact -> memberships.update(found, fact, receipt(key, found.version() + 1)));
    }

    /** The present period of the label that a grant is for. */
    private Mono<Optional<Period>> held(Programme rules, Membership membership, LocalDate today) {
        Grant grant = membership.grant();
        if (grant == null) {
            return Mono.just(Optional.empty());
        }
        var label = new Labels.Selection(membership.clusterId(), null, rules.scheme(), grant.level(), today, null);
        return labels.list(label, 1)
                .next()
                .map(found -> Optional.of(found.state().period()))
                .defaultIfEmpty(Optional.empty());
    }

    private static void requireWho(MembershipCommand command, Membership membership, Caller caller) {
        if (command instanceof MembershipCommand.RequestGrant) {
            if (!isEditor(membership, caller)) {
                throw new NotAllowed("An editor of the organisation asks for its grant.");
            }
        } else if (!isOverseer(membership, caller) || isEditor(membership, caller)) {
            throw new NotAllowed("A steward of the country decides, and not on an own organisation.");
        }
    }

    private static boolean isEditor(Membership membership, Caller caller) {
        return Authority.edits(membership.slug(), caller);
    }

    private static boolean isOverseer(Membership membership, Caller caller) {
        return Authority.oversees(membership.country(), caller);
    }

    private Mono<Versioned<Membership>> find(String id) {
        return memberships.find(id).switchIfEmpty(Mono.error(NoSuchMembership::new));
    }

    private static @Nullable Receipt receipt(@Nullable IdempotencyKey key, long version) {
        return key == null ? null : new Receipt(key.key(), key.digest(), version, "{}");
    }

    static String id(String programme, String clusterId) {
        return UuidCreator.getNameBasedSha1(programme + "/" + clusterId).toString();
    }
}
