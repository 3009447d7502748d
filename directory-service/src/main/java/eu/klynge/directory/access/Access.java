package eu.klynge.directory.access;

import eu.klynge.directory.authority.Authority;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Clusters;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.store.Versioned;
import reactor.core.publisher.Mono;

/** Finds the cluster that somebody wants to speak for. */
public final class Access {

    private final Clusters clusters;

    public Access(Clusters clusters) {
        this.clusters = clusters;
    }

    /**
     * The cluster, for one of its editors.
     *
     * @param idOrSlug as the address names it
     * @throws ProblemException as an error: not-found, or forbidden for everybody else
     */
    public Mono<Cluster> own(String idOrSlug, Caller caller) {
        return listed(idOrSlug)
                .flatMap(cluster -> Authority.edits(cluster.slug(), caller)
                        ? Mono.just(cluster)
                        : Mono.error(
                                ProblemException.of(ProblemType.FORBIDDEN, "You are no editor of this organisation.")));
    }

    /** The cluster, for a steward of its country or an operator; errs with the same. */
    public Mono<Cluster> overseen(String idOrSlug, Caller caller) {
        return listed(idOrSlug)
                .doOnNext(cluster -> requireOversight(cluster.organisation().country(), caller));
    }

    private Mono<Cluster> listed(String idOrSlug) {
        return clusters.find(idOrSlug)
                .map(Versioned::state)
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such cluster.")));
    }

    private static void requireOversight(String country, Caller caller) {
        if (!Authority.oversees(country, caller)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "Your stewardship does not cover " + country + ".");
        }
    }
}
