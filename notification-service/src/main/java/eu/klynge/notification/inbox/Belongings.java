package eu.klynge.notification.inbox;

import reactor.core.publisher.Mono;

/** What a room keeps for an owner beside the inbox; each room that does brings its own. */
@FunctionalInterface
public interface Belongings {

    /** All of it goes, and nothing more comes of it. Idempotent. */
    Mono<Void> drop(Owner owner);
}
