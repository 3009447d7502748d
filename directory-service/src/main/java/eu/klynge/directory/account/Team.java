package eu.klynge.directory.account;

import eu.klynge.directory.account.EditorRefused.AccountsAway;
import eu.klynge.directory.account.EditorRefused.LastEditor;
import eu.klynge.directory.account.EditorRefused.NoSuchEditor;
import eu.klynge.directory.account.EditorRefused.TooMany;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Editors;
import eu.klynge.kit.caller.Caller;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What editors, and stewards of the country, do about editors. Errs with {@code ClusterRefused} for everybody else and with
 * {@link AccountsAway} while the identity provider does not answer.
 */
public final class Team {

    static final int MOST = 50;

    private final Editors editors;
    private final Colleagues colleagues;
    private final Invitations invitations;

    Team(Editors editors, Colleagues colleagues, Invitations invitations) {
        this.editors = editors;
        this.colleagues = colleagues;
        this.invitations = invitations;
    }

    public Mono<List<Colleague>> list(String idOrSlug, Caller caller) {
        return at(idOrSlug, caller, cluster -> colleagues.of(cluster.id()));
    }

    /** An account that was there before is from now on needed here: no secret of a registration has it erased. */
    public Mono<Void> invite(String idOrSlug, Caller caller, Invitee invitee) {
        return editors.require(idOrSlug, caller)
                .flatMap(cluster -> blocking(() -> strangerWith(cluster.id(), invitee))
                        .flatMap(stranger -> Mono.justOrEmpty(stranger).flatMap(invitations::neededElsewhere))
                        .then(blocking(() -> {
                            colleagues.invite(cluster.id(), invitee);
                            return cluster;
                        }))
                        .then());
    }

    private Optional<String> strangerWith(String clusterId, Invitee invitee) {
        if (colleagues.of(clusterId).size() >= MOST) {
            throw new TooMany();
        }
        return colleagues.strangerWith(clusterId, invitee.email());
    }

    /** Oneself or another. That one editor stays is looked at before: two at once are not noticed, and a steward invites anew. */
    public Mono<Void> dismiss(String idOrSlug, Caller caller, String account) {
        return at(idOrSlug, caller, cluster -> {
                    var all = colleagues.of(cluster.id());
                    if (all.stream().noneMatch(one -> one.account().equals(account))) {
                        throw new NoSuchEditor();
                    }
                    if (all.size() == 1) {
                        throw new LastEditor();
                    }
                    colleagues.dismiss(cluster.id(), account);
                    return cluster;
                })
                .then();
    }

    private <T> Mono<T> at(String idOrSlug, Caller caller, Function<Cluster, T> work) {
        return editors.require(idOrSlug, caller).flatMap(cluster -> blocking(() -> work.apply(cluster)));
    }

    private static <T> Mono<T> blocking(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(failure -> failure instanceof EditorRefused ? failure : new AccountsAway(failure));
    }
}
