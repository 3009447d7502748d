package eu.klynge.notification.feed;

import java.time.Instant;
import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The events that were recorded, by position; none is ever changed. */
public interface Entries {

    /** The entry as it stands afterwards; the earlier one if it was recorded before; empty for a double elsewhere. */
    Mono<Entry> add(Entry entry);

    /** Those that exist, in any order. */
    Flux<Entry> at(Collection<Position> positions);

    /** In each partition the first event of this time or later; a partition without one is not named. */
    Mono<Positions> firstSince(Instant time);
}
