package eu.klynge.notification.notice;

import eu.klynge.notification.mail.Matter;
import reactor.core.publisher.Mono;

/** What a letter to a guest of an event says beyond its intent; looked up when it is sent, so it is never out of date. */
public interface Particulars {

    /** Empty when it is not known yet. */
    Mono<Matter> complete(Matter matter, Contact contact, String language);
}
