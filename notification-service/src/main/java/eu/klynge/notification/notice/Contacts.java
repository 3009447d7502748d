package eu.klynge.notification.notice;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The view of contacts. An erased one leaves its id and a mark of what was seen, so that nothing old brings it back. */
public interface Contacts {

    /** False when something later was seen already. */
    Mono<Boolean> keep(Contact contact, long sequence);

    /** @param sequence version at which it went; null counts as later than everything so far */
    Mono<Boolean> erase(String id, @Nullable Long sequence);

    Mono<Contact> find(String id);

    /** True for one that was there; false for one that may still come. */
    Mono<Boolean> isErased(String id);

    Flux<Contact> ofCluster(String cluster);
}
