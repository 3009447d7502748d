package eu.klynge.notification.mail;

import java.time.Clock;
import reactor.core.publisher.Mono;

/** What the link in an e-mail does. */
public final class Unsubscribing {

    private final UnsubscribeTokens tokens;
    private final Silences silences;
    private final Clock clock;

    Unsubscribing(UnsubscribeTokens tokens, Silences silences, Clock clock) {
        this.tokens = tokens;
        this.silences = silences;
        this.clock = clock;
    }

    public boolean isOurs(String token) {
        return tokens.read(token).isPresent();
    }

    /** False for a token that is not ours; as often as one likes. */
    public Mono<Boolean> unsubscribe(String token) {
        return Mono.justOrEmpty(tokens.read(token))
                .flatMap(found -> silences.mute(found.stream(), found.contact(), clock.instant())
                        .thenReturn(true))
                .defaultIfEmpty(false);
    }
}
