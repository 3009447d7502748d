package eu.klynge.notification.guest;

import eu.klynge.kit.sweep.Sweeping;
import eu.klynge.notification.mail.Letters;
import eu.klynge.notification.notice.Contacts;
import eu.klynge.notification.notice.Particulars;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuestUseCases {

    @Bean
    GuestNews guestNews(
            Attendances attendances,
            Occasions occasions,
            Circulars circulars,
            Letters letters,
            Contacts contacts,
            Clock clock) {
        return new GuestNews(attendances, occasions, circulars, letters, contacts, clock);
    }

    @Bean
    Particulars particulars(Occasions occasions, Attendances attendances, Contacts contacts) {
        return new GuestParticulars(occasions, attendances, contacts);
    }

    @Bean
    Sweeping circularPost(Circulars circulars, Attendances attendances, GuestNews news) {
        CircularPost post = new CircularPost(circulars, attendances, news);
        return new Sweeping("letters to all guests of an event", Duration.ofSeconds(1), post::round);
    }
}
