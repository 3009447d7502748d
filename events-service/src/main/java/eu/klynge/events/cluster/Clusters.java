package eu.klynge.events.cluster;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The public clusters as the feed told of them; a second or so behind the directory. */
public interface Clusters {

    /** Those of these slugs that are public, in no order. */
    Flux<Cluster> of(Collection<String> slugs);

    /**
     * Learns a cluster's state.
     *
     * @param sequence of the event; an older one than was seen changes nothing
     * @return whether anything was learnt
     */
    Mono<Boolean> keep(Cluster cluster, long sequence);

    /**
     * Forgets a cluster that was withdrawn.
     *
     * @param sequence null when the record does not say
     * @return whether there was something to forget
     */
    Mono<Boolean> forget(String id, @Nullable Long sequence);
}
