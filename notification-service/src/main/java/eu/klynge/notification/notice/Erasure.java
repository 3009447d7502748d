package eu.klynge.notification.notice;

import eu.klynge.notification.inbox.Belongings;
import eu.klynge.notification.inbox.Entries;
import eu.klynge.notification.inbox.Owner;
import eu.klynge.notification.mail.Letters;
import eu.klynge.notification.mail.Silences;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A contact is erased, the address first, so that nothing finds it while the rest goes; or an account with all that it has here. */
public final class Erasure {

    private final Contacts contacts;
    private final Letters letters;
    private final Entries entries;
    private final Silences silences;
    private final List<Belongings> belongings;
    private final Clock clock;

    Erasure(
            Contacts contacts,
            Letters letters,
            Entries entries,
            Silences silences,
            List<Belongings> belongings,
            Clock clock) {
        this.contacts = contacts;
        this.letters = letters;
        this.entries = entries;
        this.silences = silences;
        this.belongings = List.copyOf(belongings);
        this.clock = clock;
    }

    /**
     * Repeatable; true when it was a contact, and there.
     *
     * @param id of a contact, or of an account
     */
    public Mono<Boolean> erase(String id, @Nullable Long sequence) {
        return contacts.erase(id, sequence)
                .flatMap(erased -> letters.erase(id, clock.instant())
                        .then(entries.erase(id))
                        .then(silences.erase(id))
                        .then(leave(Owner.account(id)))
                        .thenReturn(erased));
    }

    /** The inbox last: until then something may still have come. */
    private Mono<Void> leave(Owner account) {
        return Flux.fromIterable(belongings)
                .concatMap(each -> each.drop(account))
                .then(entries.clear(account));
    }
}
