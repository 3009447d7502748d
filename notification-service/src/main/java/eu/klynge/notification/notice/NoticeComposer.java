package eu.klynge.notification.notice;

import eu.klynge.notification.mail.Composed;
import eu.klynge.notification.mail.Composer;
import eu.klynge.notification.mail.Letter;
import eu.klynge.notification.mail.Matter;
import eu.klynge.notification.notice.Letterhead.Item;
import eu.klynge.notification.notice.Letterhead.Sheet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

final class NoticeComposer implements Composer {

    private final Contacts contacts;
    private final Particulars particulars;
    private final Wording wording;
    private final Letterhead letterhead;

    NoticeComposer(Contacts contacts, Particulars particulars, Wording wording, Letterhead letterhead) {
        this.contacts = contacts;
        this.particulars = particulars;
        this.wording = wording;
        this.letterhead = letterhead;
    }

    @Override
    public Mono<Composed> compose(Letter letter, UnaryOperator<String> unsubscribe) {
        return contacts.find(letter.contact()).flatMap(contact -> {
            String language = wording.spoken(letter.language() == null ? contact.language() : letter.language());
            Mono<Matter> matter = letter.stream().equals(Letter.ATTENDANCE)
                    ? particulars.complete(letter.matter(), contact, language)
                    : Mono.just(letter.matter());
            return matter.map(whole -> compose(whole, letter.items(), contact, language, unsubscribe));
        });
    }

    Composed compose(
            Matter matter, List<Matter> listed, Contact contact, String language, UnaryOperator<String> unsubscribe) {
        Stream<Item> items = listed.stream()
                .map(item -> new Item(
                        wording.word(item, language).line(), item.parameters().get("link")));
        Sheet sheet = new Sheet(
                language,
                contact.name(),
                wording.word(matter, language),
                Stream.concat(items, wording.links(matter, language).stream()).toList(),
                matter.parameters().get("link"),
                wording.why(matter, language),
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
