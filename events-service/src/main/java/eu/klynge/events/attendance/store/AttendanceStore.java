package eu.klynge.events.attendance.store;

import eu.klynge.events.attendance.AttendanceFact;
import eu.klynge.events.attendance.Guest;
import eu.klynge.events.attendance.GuestFact;
import eu.klynge.events.attendance.GuestList;
import eu.klynge.events.attendance.GuestLists;
import eu.klynge.events.attendance.Guests;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttendanceStore {

    @Bean
    GuestLists guestLists(AggregateFactory aggregates, FactEncoder<AttendanceFact> encoder) {
        return new MongoGuestLists(aggregates.open("guest-lists", GuestList.class, encoder));
    }

    @Bean
    Guests guests(AggregateFactory aggregates, FactEncoder<GuestFact> encoder) {
        return new MongoGuests(aggregates.open("guests", Guest.class, encoder));
    }
}
