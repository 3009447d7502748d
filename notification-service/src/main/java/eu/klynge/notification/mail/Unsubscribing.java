package eu.klynge.notification.mail;

import java.time.Clock;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What the link in an e-mail does. */
public final class Unsubscribing {

    private final UnsubscribeTokens tokens;
    private final Silences silences;
    private final UnsubscribeWords words;
    private final Clock clock;

    Unsubscribing(UnsubscribeTokens tokens, Silences silences, UnsubscribeWords words, Clock clock) {
        this.tokens = tokens;
        this.silences = silences;
        this.words = words;
        this.clock = clock;
    }

    /** What the page says to whom this token was sent; empty for one that is not ours. */
    public Optional<UnsubscribeWords.Said> words(String token) {
        return tokens.read(token).map(found -> words.in(found.language()));
    }

    /** Nothing for a token that is not ours; as often as one likes. */
    public Mono<UnsubscribeWords.Said> unsubscribe(String token) {
        return Mono.justOrEmpty(tokens.read(token))
                .flatMap(found -> silences.mute(found.stream(), found.contact(), clock.instant())
                        .thenReturn(words.in(found.language())));
    }
}
