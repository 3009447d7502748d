package eu.klynge.directory.account;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which registrations' contacts were invited. */
public interface Invitations {

    Mono<Boolean> wasInvited(String registrationId);

    /** Idempotent. */
    Mono<Void> invited(String registrationId, String accountId);

    /** Empty for a contact without an account. */
    Mono<String> accountOf(String registrationId);

    Flux<String> registrationsOf(String accountId);

    /** Idempotent. */
    Mono<Void> forget(String accountId);
}
