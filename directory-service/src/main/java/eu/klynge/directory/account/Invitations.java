package eu.klynge.directory.account;

import reactor.core.publisher.Mono;

/** Which registrations' contacts were invited. */
public interface Invitations {

    Mono<Boolean> wasInvited(String registrationId);

    /** Idempotent. */
    Mono<Void> invited(String registrationId, String accountId);
}
