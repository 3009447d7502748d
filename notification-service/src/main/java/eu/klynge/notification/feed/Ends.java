package eu.klynge.notification.feed;

import reactor.core.publisher.Mono;

/** How far the feed is recorded: everything before these positions can be read. */
public interface Ends {

    Mono<Positions> read();

    /** Everything up to and with this position is recorded. Idempotent, never moves back. */
    Mono<Void> recorded(Position position);
}
