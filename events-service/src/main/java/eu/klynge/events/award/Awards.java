package eu.klynge.events.award;

import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is told of all awards. The version of an entry is the number of its steps. */
public interface Awards {

    /** Empty when there is none. */
    Mono<Versioned<Entry>> find(String id);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when it is there. */
    Mono<Versioned<Entry>> create(Entry entry, EntryFact fact);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Versioned<Entry>> update(Versioned<Entry> from, Entry next, EntryFact fact);

    /** Latest first, at most {@code limit}. */
    Flux<Versioned<Entry>> list(Selection selection, int limit);

    /**
     * @param standings which awards
     * @param series null for every series
     * @param after the last one already seen, null from the beginning
     */
    record Selection(
            Set<Standing> standings,
            @Nullable String series,
            @Nullable Position after) {

        public Selection {
            standings = Set.copyOf(standings);
        }
    }

    /** Place of an award in the list. */
    record Position(Instant createdAt, String id) {}
}
