package eu.klynge.notification.notice;

import eu.klynge.notification.mail.Composed;
import eu.klynge.notification.mail.Composer;
import eu.klynge.notification.mail.Letter;
import eu.klynge.notification.notice.Letterhead.Item;
import eu.klynge.notification.notice.Letterhead.Sheet;
import java.util.List;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

final class NoticeComposer implements Composer {

    private final Contacts contacts;
    private final Wording wording;
    private final Letterhead letterhead;

    NoticeComposer(Contacts contacts, Wording wording, Letterhead letterhead) {
        this.contacts = contacts;
        this.wording = wording;
        this.letterhead = letterhead;
    }

    @Override
    public Mono<Composed> compose(Letter letter, UnaryOperator<String> unsubscribe) {
        return contacts.find(letter.contact()).map(contact -> compose(letter, contact, unsubscribe));
    }

    Composed compose(Letter letter, Contact contact, UnaryOperator<String> unsubscribe) {
        String language = wording.spoken(letter.language() == null ? contact.language() : letter.language());
        List<Item> items = letter.items().stream()
                .map(item -> new Item(
                        wording.word(item, language).line(), item.parameters().get("link")))
                .toList();
        Sheet sheet = new Sheet(
                language,
                contact.name(),
                wording.word(letter.matter(), language),
                items,
                letter.matter().parameters().get("link"),
                letter.stream().equals(Letter.REGISTRATIONS) ? "why-registration" : "why-subscription",
                unsubscribe.apply(language));
        return new Composed(
                contact.name(),
                contact.email(),
                language,
                sheet.worded().subject(),
                letterhead.text(sheet),
                letterhead.html(sheet));
    }
}
