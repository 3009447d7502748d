package eu.klynge.notification.mail;

import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** Finds the words and the address for a letter. */
public interface Composer {

    /**
     * Empty when the contact, or what the letter is about, is not known (yet).
     *
     * @param unsubscribe where the reader unsubscribes, by the language of the e-mail
     */
    Mono<Composed> compose(Letter letter, UnaryOperator<String> unsubscribe);
}
