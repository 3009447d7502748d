package eu.klynge.notification.inbox;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All inboxes; entries stay for a year. */
public interface Entries {

    /** The last entry of a page. */
    record Position(Instant at, String id) {}

    /** True when it was not there yet. */
    Mono<Boolean> add(Entry entry);

    /** Latest first. */
    Flux<Entry> list(Set<Owner> owners, boolean unreadOnly, @Nullable Position after, int limit);

    /** Oldest first, from that moment on. */
    Flux<Entry> since(Set<Owner> owners, Instant from, int limit);

    Mono<Long> unread(Set<Owner> owners);

    /** Empty when none of them has it; reading twice keeps the first time. */
    Mono<Entry> read(Set<Owner> owners, String id, Instant at);

    Mono<Long> readAll(Set<Owner> owners, Instant at);

    Mono<Void> erase(String contact);

    Mono<Void> clear(Owner owner);

    Mono<Long> sweep(Instant before);
}
