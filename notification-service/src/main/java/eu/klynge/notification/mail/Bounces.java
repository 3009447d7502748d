package eu.klynge.notification.mail;

import reactor.core.publisher.Mono;

/** Takes in bounces: an address that is bad for good is not written to again. */
public final class Bounces {

    /** What a bounce led to. */
    public enum Outcome {
        SUPPRESSED,
        /** Temporary, or of a contact who is gone: nothing to do. */
        NOTED,
        UNKNOWN_LETTER
    }

    private final Letters letters;
    private final Addresses addresses;
    private final Suppression suppression;

    Bounces(Letters letters, Addresses addresses, Suppression suppression) {
        this.letters = letters;
        this.addresses = addresses;
        this.suppression = suppression;
    }

    /** The letter tells whom it was for; the address in a bounce is never believed. */
    public Mono<Outcome> take(Bounce bounce) {
        return letters.find(bounce.letter())
                .flatMap(letter -> bounce.permanent()
                        ? letters.bounced(letter.id(), "bounced: " + bounce.status())
                                .then(addresses.of(letter.contact()))
                                .flatMap(address ->
                                        suppression.suppress(address, "bounce").thenReturn(Outcome.SUPPRESSED))
                                .defaultIfEmpty(Outcome.NOTED)
                        : Mono.just(Outcome.NOTED))
                .defaultIfEmpty(Outcome.UNKNOWN_LETTER);
    }
}
