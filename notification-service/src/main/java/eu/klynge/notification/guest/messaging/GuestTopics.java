package eu.klynge.notification.guest.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.notification.guest.GuestNews;
import eu.klynge.notification.notice.Contacts;
import eu.klynge.notification.notice.Erasure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuestTopics {

    @Bean
    KnownTypes guestTypes() {
        return new KnownTypes(Stream.of(
                        EventTypes.GUEST_CHANGED,
                        EventTypes.ATTENDANCE_MOVED,
                        EventTypes.EVENT_PUBLISHED,
                        EventTypes.EVENT_CHANGED,
                        EventTypes.EVENT_CANCELLED)
                .collect(Collectors.toMap(EventType::name, EventType::data)));
    }

    @Bean
    Subscription guestSubscription() {
        return new Subscription(GuestRecords.GROUP, List.of(Topics.GUESTS.name()));
    }

    @Bean
    Subscription attendanceSubscription() {
        return new Subscription(AttendanceRecords.GROUP, List.of(Topics.ATTENDANCE.name()));
    }

    @Bean
    Subscription guestEventSubscription() {
        return new Subscription(OccasionRecords.GROUP, List.of(Topics.EVENTS.name()));
    }

    @Bean
    GuestRecords guestRecords(Inbox inbox, Contacts contacts, Erasure erasure) {
        return new GuestRecords(inbox, contacts, erasure);
    }

    @Bean
    AttendanceRecords attendanceRecords(Inbox inbox, GuestNews news) {
        return new AttendanceRecords(inbox, news);
    }

    @Bean
    OccasionRecords guestEventRecords(Inbox inbox, GuestNews news) {
        return new OccasionRecords(inbox, news);
    }
}
