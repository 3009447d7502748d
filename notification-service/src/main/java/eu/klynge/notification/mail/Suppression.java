package eu.klynge.notification.mail;

import java.time.Clock;
import reactor.core.publisher.Mono;

/** Addresses that we do not write to any more. Only codes are kept: nobody can read addresses off the list. */
public final class Suppression {

    private final Silences silences;
    private final Codes codes;
    private final Clock clock;

    Suppression(Silences silences, String base64, Clock clock) {
        this.silences = silences;
        this.codes = new Codes(base64, "suppression");
        this.clock = clock;
    }

    /** @param reason a word for the operator: bounce, refused */
    public Mono<Void> suppress(String address, String reason) {
        return silences.suppress(codes.ofAddress(address), reason, clock.instant());
    }

    public Mono<Boolean> holds(String address) {
        return silences.isSuppressed(codes.ofAddress(address));
    }

    /** An address that works again; false when it was not on the list. */
    public Mono<Boolean> release(String address) {
        return silences.release(codes.ofAddress(address));
    }
}
