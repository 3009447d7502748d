package eu.klynge.notification.subscription;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.notification.inbox.Entries;
import eu.klynge.notification.inbox.Entry;
import eu.klynge.notification.mail.Letter;
import eu.klynge.notification.mail.Letters;
import eu.klynge.notification.mail.Matter;
import eu.klynge.notification.notice.Contacts;
import eu.klynge.notification.notice.Organisations;
import eu.klynge.notification.notice.Wording;
import eu.klynge.notification.webhook.Letterbox;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings a matter to the places of a subscription: every cause there once, however often it comes. */
final class Delivering {

    private final Letters letters;
    private final Entries entries;
    private final Letterbox webhooks;
    private final Contacts contacts;
    private final Organisations organisations;
    private final Wording wording;
    private final Clock clock;

    Delivering(
            Letters letters,
            Entries entries,
            Letterbox webhooks,
            Contacts contacts,
            Organisations organisations,
            Wording wording,
            Clock clock) {
        this.letters = letters;
        this.entries = entries;
        this.webhooks = webhooks;
        this.contacts = contacts;
        this.organisations = organisations;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * True when something new came of it.
     *
     * @param cause id of the event or the digest
     */
    Mono<Boolean> deliver(Subscription subscription, String cause, Matter matter, List<Matter> items) {
        Mono<Boolean> mailed = subscription.places().contains(Place.EMAIL)
                ? mail(subscription, cause, matter, items)
                : Mono.just(false);
        Mono<Boolean> put = subscription.places().contains(Place.INBOX)
                ? entries.add(entry(subscription, cause, matter, items))
                : Mono.just(false);
        Mono<Boolean> called = subscription.webhook() == null
                ? Mono.just(false)
                : call(subscription, subscription.webhook(), cause, matter, items);
        return Flux.concat(mailed, put, called).reduce(false, (one, other) -> one || other);
    }

    private Mono<Boolean> call(
            Subscription subscription, String webhook, String cause, Matter matter, List<Matter> items) {
        String language = subscription.language();
        Wording.Worded worded = wording.word(matter, language);
        Notice notice = new Notice(
                subscription.id(),
                matter.template(),
                language,
                worded.subject(),
                worded.text(),
                matter.parameters().get("link"),
                items.stream()
                        .map(item -> new Notice.Item(
                                item.template(),
                                wording.word(item, language).line(),
                                item.parameters().get("link")))
                        .toList());
        return webhooks.put(
                webhook, notice.event(id(cause, subscription.id(), webhook), clock.instant()), subscription.id());
    }

    /** To the organisation's contacts as they are now; an account has no address that we know. */
    private Mono<Boolean> mail(Subscription subscription, String cause, Matter matter, List<Matter> items) {
        return Mono.justOrEmpty(subscription.owner().slug())
                .flatMap(organisations::clusterOf)
                .flatMapMany(contacts::ofCluster)
                .concatMap(contact -> letters.add(Letter.pending(
                        id(cause, subscription.id(), contact.id()),
                        contact.id(),
                        subscription.id(),
                        matter,
                        items,
                        subscription.language(),
                        clock.instant())))
                .reduce(false, (one, other) -> one || other);
    }

    private Entry entry(Subscription subscription, String cause, Matter matter, List<Matter> items) {
        String language = subscription.language();
        Wording.Worded worded = wording.word(matter, language);
        String list = items.stream()
                .map(item -> "\n- " + wording.word(item, language).line())
                .collect(Collectors.joining());
        return new Entry(
                id(cause, subscription.id(), subscription.owner().code()),
                subscription.owner(),
                null,
                matter.template(),
                language,
                worded.subject(),
                worded.text() + (list.isEmpty() ? "" : "\n" + list),
                matter.parameters().get("link"),
                clock.instant(),
                null);
    }

    private static String id(String cause, String subscription, String reader) {
        return UuidCreator.getNameBasedSha1(cause + "/" + subscription + "/" + reader)
                .toString();
    }
}
