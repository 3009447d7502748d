package eu.klynge.directory.cluster;

import eu.klynge.directory.cluster.Change.What;
import java.time.Clock;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** An entry is taken out of the directory; the feed says so and forgets it. */
public final class Withdrawal {

    private final Editors editors;
    private final Clock clock;

    Withdrawal(Editors editors, Clock clock) {
        this.editors = editors;
        this.clock = clock;
    }

    public Mono<Void> withdraw(String idOrSlug, Attempt attempt) {
        return editors.change(
                        idOrSlug,
                        attempt,
                        before -> Mono.fromSupplier(() -> {
                            Instant now = clock.instant();
                            Change change =
                                    new Change(What.WITHDRAWN, attempt.who().subject(), now);
                            return new ClusterFact.Withdrawn(before.withdrawn(change), now);
                        }))
                .then();
    }
}
