package eu.klynge.notification.mail;

import reactor.core.publisher.Mono;

/** Where contacts are written to. */
public interface Addresses {

    /** Empty when the contact is not known. */
    Mono<String> of(String contact);
}
