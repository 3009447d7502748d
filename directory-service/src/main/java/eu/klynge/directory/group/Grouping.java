package eu.klynge.directory.group;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.directory.access.Access;
import eu.klynge.directory.authority.Authority;
import eu.klynge.directory.cluster.Attempt;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.group.GroupRefused.NoSuchGroup;
import eu.klynge.directory.group.GroupRefused.NoSuchMember;
import eu.klynge.directory.group.GroupRefused.NotYours;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Groups are founded, described, joined and left by the editors of their members. */
public final class Grouping {

    private final Groups groups;
    private final Clusters clusters;
    private final Access access;
    private final Clock clock;

    Grouping(Groups groups, Clusters clusters, Access access, Clock clock) {
        this.groups = groups;
        this.clusters = clusters;
        this.access = access;
        this.clock = clock;
    }

    /** @param founder id or slug; its editors lead the group */
    public Mono<Versioned<Group>> found(
            String founder, GroupForm.Sound profile, Caller caller, @Nullable IdempotencyKey key) {
        String id = key == null
                ? UuidCreator.getTimeOrderedEpoch().toString()
                : UuidCreator.getNameBasedSha1(key.key()).toString();
        return access.own(founder, caller)
                .flatMap(
                        cluster -> groups.create(Group.founded(id, profile, cluster, clock.instant()), receipt(key, 1)))
                .onErrorResume(DuplicateKey.class, taken -> repeated(id, key));
    }

    public Mono<Versioned<Group>> describe(String id, GroupForm.Sound profile, Attempt attempt) {
        return byLead(id, attempt, group -> group.described(profile));
    }

    /** @param cluster id or slug of any country's */
    public Mono<Versioned<Group>> invite(String id, String cluster, Attempt attempt) {
        return clusters.find(cluster)
                .switchIfEmpty(Mono.error(NoSuchMember::new))
                .flatMap(found -> byLead(id, attempt, group -> group.inviting(found.state(), clock.instant())));
    }

    public Mono<Versioned<Group>> confirm(String id, String cluster, Attempt attempt) {
        return access.own(cluster, attempt.who())
                .flatMap(member -> group(id)
                        .flatMap(found -> change(found, attempt, group -> group.confirmed(member, clock.instant()))));
    }

    /** Declines an invitation, leaves, or is taken out; the group ends with the last that had confirmed. */
    public Mono<Void> leave(String id, String clusterId, Attempt attempt) {
        return group(id)
                .filterWhen(found -> mayEdit(clusterId, attempt.who())
                        .flatMap(own ->
                                own ? Mono.just(true) : mayEdit(found.state().lead(), attempt.who())))
                .switchIfEmpty(Mono.error(NotYours::new))
                .flatMap(found -> {
                    requireLatest(found, attempt);
                    return without(found, clusterId);
                });
    }

    /** The cluster is in the directory no more; true when it was in a group, or invited to one. */
    public Mono<Boolean> left(String clusterId) {
        return groups.naming(clusterId)
                .concatMap(found -> without(found, clusterId).thenReturn(found.id()))
                .count()
                .map(left -> left > 0);
    }

    private Mono<Void> without(Versioned<Group> found, String clusterId) {
        Group rest = found.state().without(clusterId);
        return rest == null
                ? groups.delete(found)
                : groups.update(found, rest, null).then();
    }

    /** What is not public yet is there for the editors of those who are in it or invited. */
    public Mono<Versioned<Group>> look(String id, Caller caller) {
        return group(id)
                .filterWhen(found -> found.state().open()
                        ? Mono.just(true)
                        : Flux.fromIterable(found.state().members())
                                .concatMap(member -> mayEdit(member.clusterId(), caller))
                                .any(may -> may))
                .switchIfEmpty(Mono.error(NoSuchGroup::new));
    }

    /** @param clusterId whose groups; null for everybody's */
    public Flux<Versioned<Group>> list(
            @Nullable GroupKind kind, @Nullable String clusterId, @Nullable String after, int limit) {
        return groups.open(kind, clusterId, after, limit);
    }

    /** Groups that have invited the cluster, for its editors. */
    public Flux<Versioned<Group>> invitations(String cluster, Caller caller) {
        return access.own(cluster, caller)
                .flatMapMany(member -> groups.naming(member.id())
                        .filter(found ->
                                found.state().place(member.id()).stream().anyMatch(place -> !place.isConfirmed())));
    }

    /** Members that have confirmed and are in the directory. */
    public Flux<Cluster> members(Group group) {
        return Flux.fromIterable(group.members())
                .filter(Membership::isConfirmed)
                .concatMap(member -> clusters.find(member.clusterId()))
                .map(Versioned::state);
    }

    private Mono<Versioned<Group>> byLead(String id, Attempt attempt, UnaryOperator<Group> next) {
        return group(id)
                .filterWhen(found -> mayEdit(found.state().lead(), attempt.who()))
                .switchIfEmpty(Mono.error(NotYours::new))
                .flatMap(found -> change(found, attempt, next));
    }

    private Mono<Versioned<Group>> change(Versioned<Group> found, Attempt attempt, UnaryOperator<Group> next) {
        IdempotencyKey key = attempt.key();
        Receipt earlier = key == null ? null : found.receipt(key.key()).orElse(null);
        if (key != null && earlier != null) {
            key.requireSameRequest(earlier.digest());
            return Mono.just(found);
        }
        requireLatest(found, attempt);
        return groups.update(found, next.apply(found.state()), receipt(key, found.version() + 1));
    }

    private Mono<Boolean> mayEdit(String clusterId, Caller caller) {
        return clusters.find(clusterId)
                .map(found -> Authority.edits(found.state().slug(), caller))
                .defaultIfEmpty(false);
    }

    private Mono<Versioned<Group>> group(String id) {
        return groups.find(id).switchIfEmpty(Mono.error(NoSuchGroup::new));
    }

    private Mono<Versioned<Group>> repeated(String id, @Nullable IdempotencyKey key) {
        return group(id).doOnNext(found -> {
            if (key != null) {
                found.receipt(key.key()).ifPresent(receipt -> key.requireSameRequest(receipt.digest()));
            }
        });
    }

    private static void requireLatest(Versioned<Group> found, Attempt attempt) {
        if (attempt.version() != null && attempt.version() != found.version()) {
            throw new StaleVersion();
        }
    }

    private static @Nullable Receipt receipt(@Nullable IdempotencyKey key, long version) {
        return key == null ? null : new Receipt(key.key(), key.digest(), version, "{}");
    }
}
