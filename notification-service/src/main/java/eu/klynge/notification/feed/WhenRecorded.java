package eu.klynge.notification.feed;

import reactor.core.publisher.Mono;

/**
 * Told of each event before it can be read in the feed, in the order of its partition. It may be told twice; if it errs,
 * it is told again, and the feed waits.
 */
@FunctionalInterface
public interface WhenRecorded {

    Mono<Void> recorded(Entry entry);
}
