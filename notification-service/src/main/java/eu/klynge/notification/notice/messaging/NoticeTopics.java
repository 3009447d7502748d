package eu.klynge.notification.notice.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.notification.notice.Contacts;
import eu.klynge.notification.notice.Erasure;
import eu.klynge.notification.notice.Organisations;
import eu.klynge.notification.notice.RegistrationNews;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeTopics {

    @Bean
    KnownTypes noticedTypes() {
        return new KnownTypes(Stream.of(
                        EventTypes.CONTACT_CHANGED,
                        EventTypes.REGISTRATION_SUBMITTED,
                        EventTypes.REGISTRATION_IN_REVIEW,
                        EventTypes.REGISTRATION_CHANGES_REQUESTED,
                        EventTypes.REGISTRATION_RESUBMITTED,
                        EventTypes.REGISTRATION_ACCEPTED,
                        EventTypes.REGISTRATION_REJECTED)
                .collect(Collectors.toMap(EventType::name, EventType::data)));
    }

    @Bean
    Subscription contactSubscription() {
        return new Subscription(ContactRecords.GROUP, List.of(Topics.CONTACTS.name()));
    }

    @Bean
    Subscription registrationSubscription() {
        return new Subscription(RegistrationRecords.GROUP, List.of(Topics.REGISTRATIONS.name()));
    }

    @Bean
    ContactRecords contactRecords(Inbox inbox, Contacts contacts, Erasure erasure) {
        return new ContactRecords(inbox, contacts, erasure);
    }

    @Bean
    RegistrationRecords registrationRecords(
            Inbox inbox, RegistrationNews news, Organisations organisations, PublicAddress address) {
        return new RegistrationRecords(inbox, news, organisations, address);
    }
}
