package eu.klynge.notification.subscription;

import reactor.core.publisher.Mono;

/** The view of clusters that saved searches look at. */
public interface Profiles {

    Mono<Void> keep(Profile profile);

    Mono<Profile> find(String id);

    Mono<Void> forget(String id);
}
