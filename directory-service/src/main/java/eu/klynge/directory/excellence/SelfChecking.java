package eu.klynge.directory.excellence;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.excellence.ExcellenceRefused.NoSuchSelfCheck;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** An organisation's editors keep its self-check. */
public final class SelfChecking {

    private final SelfChecks checks;
    private final Clock clock;

    public SelfChecking(SelfChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    public Mono<Versioned<SelfCheck>> look(String scheme, Cluster cluster) {
        return checks.find(scheme, cluster.id()).switchIfEmpty(Mono.error(NoSuchSelfCheck::new));
    }

    /**
     * @param version the one the editor has seen; null for whichever is the latest
     * @param first whether the editor expects that nothing has been saved
     */
    public Mono<Versioned<SelfCheck>> save(
            Scheme scheme, Cluster cluster, SelfCheckForm form, @Nullable Long version, boolean first) {
        var fact = new SelfCheckFact.Saved(new SelfCheck(
                SelfCheck.id(scheme.id(), cluster.id()),
                cluster.id(),
                scheme.id(),
                scheme.version(),
                cluster.organisation().country(),
                cluster.organisation().technologyFields(),
                form.values(),
                form.evidence(),
                form.compare(),
                clock.instant()));
        if (first) {
            return checks.create(fact).onErrorMap(DuplicateKey.class, taken -> new StaleVersion());
        }
        return look(scheme.id(), cluster)
                .flatMap(found -> version != null && version != found.version()
                        ? Mono.error(new StaleVersion())
                        : checks.update(found, fact));
    }
}
