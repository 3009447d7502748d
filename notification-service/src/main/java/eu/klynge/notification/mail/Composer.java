package eu.klynge.notification.mail;

import reactor.core.publisher.Mono;

/** Finds the words and the address for a letter. */
public interface Composer {

    /**
     * Empty when the contact is not known (yet).
     *
     * @param unsubscribe where the reader unsubscribes
     */
    Mono<Composed> compose(Letter letter, String unsubscribe);
}
