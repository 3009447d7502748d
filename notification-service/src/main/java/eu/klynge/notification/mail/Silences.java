package eu.klynge.notification.mail;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** To whom nothing is sent: who unsubscribed from a stream, and addresses that do not work. */
public interface Silences {

    Mono<Void> mute(String stream, String contact, Instant at);

    Mono<Boolean> isMuted(String stream, String contact);

    /** @param code stands for the address; nobody can read it off the code */
    Mono<Void> suppress(String code, String reason, Instant at);

    Mono<Boolean> isSuppressed(String code);

    /** True when it was on the list. */
    Mono<Boolean> release(String code);

    /** Forgets a contact's mutes; suppressed addresses stay, as codes. */
    Mono<Void> erase(String contact);
}
