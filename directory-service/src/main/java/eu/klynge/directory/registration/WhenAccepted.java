package eu.klynge.directory.registration;

import reactor.core.publisher.Mono;

/**
 * Told of an acceptance as soon as it is written, so that the steward who looks next sees its effect. Only a head start:
 * the event on the topic brings the same effect about when this fails or the process ends first.
 */
@FunctionalInterface
public interface WhenAccepted {

    Mono<Void> accepted(Registration registration);
}
