package eu.klynge.notification.notice;

import eu.klynge.notification.inbox.Entries;
import eu.klynge.notification.mail.Letters;
import eu.klynge.notification.mail.Silences;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A contact is erased: the address first, so that nothing finds it while the rest goes. */
public final class Erasure {

    private final Contacts contacts;
    private final Letters letters;
    private final Entries entries;
    private final Silences silences;
    private final Clock clock;

    Erasure(Contacts contacts, Letters letters, Entries entries, Silences silences, Clock clock) {
        this.contacts = contacts;
        this.letters = letters;
        this.entries = entries;
        this.silences = silences;
        this.clock = clock;
    }

    /** Repeatable; true when the contact was there. */
    public Mono<Boolean> erase(String contact, @Nullable Long sequence) {
        return contacts.erase(contact, sequence)
                .flatMap(erased -> letters.erase(contact, clock.instant())
                        .then(entries.erase(contact))
                        .then(silences.erase(contact))
                        .thenReturn(erased));
    }
}
