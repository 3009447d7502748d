package eu.klynge.directory.cluster;

import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.Registrations;
import eu.klynge.directory.registration.State;
import eu.klynge.directory.registration.WhenAccepted;
import eu.klynge.kit.store.DuplicateKey;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** An accepted registration becomes a public entry: once, however often it is heard of. */
public final class Publication implements WhenAccepted {

    private final Registrations registrations;
    private final Clusters clusters;

    public Publication(Registrations registrations, Clusters clusters) {
        this.registrations = registrations;
        this.clusters = clusters;
    }

    @Override
    public Mono<Void> accepted(Registration registration) {
        return publish(registration).then();
    }

    /** True when this call published it, false when it was published before; empty for no accepted registration. */
    public Mono<Boolean> publish(String registrationId) {
        return registrations
                .find(registrationId)
                .filter(found -> found.state().state() == State.ACCEPTED)
                .flatMap(found -> publish(found.state()));
    }

    private Mono<Boolean> publish(Registration accepted) {
        Cluster cluster = new Cluster(
                Objects.requireNonNull(accepted.clusterId()),
                Objects.requireNonNull(accepted.slug()),
                accepted.tier().code(),
                accepted.organisation(),
                PathToFull.of(accepted),
                accepted.id(),
                accepted.changedAt(),
                accepted.changedAt(),
                null,
                accepted.changedAt(),
                null,
                null,
                null,
                null,
                List.of(),
                Change.byPlatform(Change.What.PUBLISHED, accepted.changedAt()));
        return clusters.create(new ClusterFact.Published(cluster))
                .thenReturn(true)
                .onErrorResume(DuplicateKey.class, there -> Mono.just(false));
    }
}
