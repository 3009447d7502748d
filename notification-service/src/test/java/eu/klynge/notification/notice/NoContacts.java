package eu.klynge.notification.notice;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Nobody is known. */
final class NoContacts implements Contacts {

    @Override
    public Mono<Boolean> keep(Contact contact, long sequence) {
        return Mono.just(false);
    }

    @Override
    public Mono<Boolean> erase(String id, @Nullable Long sequence) {
        return Mono.just(false);
    }

    @Override
    public Mono<Contact> find(String id) {
        return Mono.empty();
    }

    @Override
    public Mono<Boolean> isErased(String id) {
        return Mono.just(false);
    }

    @Override
    public Flux<Contact> ofCluster(String cluster) {
        return Flux.empty();
    }
}
