package eu.klynge.notification.notice;

import eu.klynge.notification.inbox.Belongings;
import eu.klynge.notification.inbox.Entries;
import eu.klynge.notification.mail.Addresses;
import eu.klynge.notification.mail.Composer;
import eu.klynge.notification.mail.Letters;
import eu.klynge.notification.mail.Silences;
import eu.klynge.notification.mail.UnsubscribeWords;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeUseCases {

    @Bean
    Wording wording() {
        return new Wording();
    }

    @Bean
    Composer composer(Contacts contacts, Particulars particulars, Wording wording) {
        return new NoticeComposer(contacts, particulars, wording, new Letterhead(wording));
    }

    @Bean
    UnsubscribeWords unsubscribeWords(Wording wording) {
        return language -> new UnsubscribeWords.Said(
                wording.spoken(language),
                wording.around("unsubscribe-question", language, Map.of()),
                wording.around("unsubscribe", language, Map.of()),
                wording.around("unsubscribed", language, Map.of()));
    }

    @Bean
    Addresses addresses(Contacts contacts) {
        return contact -> contacts.find(contact).map(Contact::email);
    }

    @Bean
    Erasure erasure(
            Contacts contacts,
            Letters letters,
            Entries entries,
            Silences silences,
            List<Belongings> belongings,
            Clock clock) {
        return new Erasure(contacts, letters, entries, silences, belongings, clock);
    }

    @Bean
    RegistrationNews registrationNews(
            Letters letters, Entries entries, Contacts contacts, Wording wording, Clock clock) {
        return new RegistrationNews(letters, entries, contacts, wording, clock);
    }

    @Bean
    Previews previews(Wording wording) {
        return new Previews(wording, new Letterhead(wording));
    }
}
