package eu.klynge.notification.inbox;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What readers do with their inboxes. */
public final class Reading {

    private final Entries entries;
    private final Clock clock;

    Reading(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    public Flux<Entry> list(Set<Owner> owners, boolean unreadOnly, Entries.@Nullable Position after, int limit) {
        return entries.list(owners, unreadOnly, after, limit);
    }

    public Mono<Long> unread(Set<Owner> owners) {
        return entries.unread(owners);
    }

    /** Empty when there is no such entry in these inboxes. */
    public Mono<Entry> read(Set<Owner> owners, String id) {
        return entries.read(owners, id, clock.instant());
    }

    /** How many were unread until now. */
    public Mono<Long> readAll(Set<Owner> owners) {
        return entries.readAll(owners, clock.instant());
    }
}
