package eu.klynge.notification.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.notification.inbox.Entries;
import eu.klynge.notification.inbox.Entry;
import eu.klynge.notification.inbox.Owner;
import eu.klynge.notification.mail.Letter;
import eu.klynge.notification.mail.Letters;
import eu.klynge.notification.mail.Matter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Tells the contact of a registration what became of it. */
public final class RegistrationNews {

    /** Older facts are known by now: a service that reads a topic for the first time writes to nobody about them. */
    static final Duration NEWS = Duration.ofDays(7);

    private final Letters letters;
    private final Entries entries;
    private final Contacts contacts;
    private final Wording wording;
    private final Clock clock;

    RegistrationNews(Letters letters, Entries entries, Contacts contacts, Wording wording, Clock clock) {
        this.letters = letters;
        this.entries = entries;
        this.contacts = contacts;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * True when an e-mail is to be sent because of it; false when it was already, is no news, or the contact is erased.
     *
     * @param event its id: one event leads to one e-mail
     * @param contact need not be known yet
     * @param organisation slug of the organisation that it became, whose inbox gets it too; null before
     */
    public Mono<Boolean> tell(
            String event, String contact, @Nullable String organisation, Matter matter, Instant happened) {
        if (happened.isBefore(clock.instant().minus(NEWS))) {
            return Mono.just(false);
        }
        // A matter that cannot be worded is found out here, where it becomes a dead letter, and not while sending.
        wording.word(matter, wording.languages().getFirst());
        String id = UuidCreator.getNameBasedSha1(event + "/" + contact).toString();
        return contacts.isErased(contact)
                .flatMap(gone -> gone ? Mono.just(false) : write(id, contact, organisation, matter));
    }

    private Mono<Boolean> write(String id, String contact, @Nullable String organisation, Matter matter) {
        Mono<Boolean> mailed = letters.add(
                Letter.pending(id, contact, Letter.REGISTRATIONS, matter, List.of(), null, clock.instant()));
        return organisation == null
                ? mailed
                : put(id, contact, Owner.organisation(organisation), matter).then(mailed);
    }

    /** It goes with the contact when that is erased. */
    private Mono<Boolean> put(String id, String contact, Owner owner, Matter matter) {
        return contacts.find(contact)
                .map(Contact::language)
                .defaultIfEmpty(wording.languages().getFirst())
                .map(wording::spoken)
                .flatMap(language -> {
                    Wording.Worded worded = wording.word(matter, language);
                    return entries.add(new Entry(
                            id,
                            owner,
                            contact,
                            matter.template(),
                            language,
                            worded.subject(),
                            worded.text(),
                            matter.parameters().get("link"),
                            clock.instant(),
                            null));
                });
    }
}
