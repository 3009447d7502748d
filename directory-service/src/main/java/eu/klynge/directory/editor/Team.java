package eu.klynge.directory.editor;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Editors;
import eu.klynge.directory.editor.EditorRefused.AccountsAway;
import eu.klynge.directory.editor.EditorRefused.LastEditor;
import eu.klynge.directory.editor.EditorRefused.NoSuchEditor;
import eu.klynge.directory.editor.EditorRefused.TooMany;
import eu.klynge.kit.caller.Caller;
import java.util.List;
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

    Team(Editors editors, Colleagues colleagues) {
        this.editors = editors;
        this.colleagues = colleagues;
    }

    public Mono<List<Colleague>> list(String idOrSlug, Caller caller) {
        return at(idOrSlug, caller, cluster -> colleagues.of(cluster.id()));
    }

    public Mono<Void> invite(String idOrSlug, Caller caller, Invitee invitee) {
        return at(idOrSlug, caller, cluster -> {
                    if (colleagues.of(cluster.id()).size() >= MOST) {
                        throw new TooMany();
                    }
                    colleagues.invite(cluster.id(), invitee);
                    return cluster;
                })
                .then();
    }

    /** Oneself or another; the account stays. */
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
        return editors.require(idOrSlug, caller)
                .flatMap(cluster -> Mono.fromCallable(() -> work.apply(cluster))
                        .subscribeOn(Schedulers.boundedElastic())
                        .onErrorMap(failure -> failure instanceof EditorRefused ? failure : new AccountsAway(failure)));
    }
}
