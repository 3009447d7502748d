package eu.klynge.events.attendance;

import eu.klynge.events.event.Events;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.sweep.Sweeping;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttendanceUseCases {

    @Bean
    Tickets tickets(@Value("${KLYNGE_EVENTS_KEY}") String key) {
        return new Tickets(key);
    }

    @Bean
    TicketAddresses ticketAddresses(Tickets tickets, PublicAddress address) {
        return new TicketAddresses(tickets, address);
    }

    @Bean
    Lanes lanes(GuestLists lists, Events events) {
        return new Lanes(lists, events);
    }

    @Bean
    Reception reception(Lanes lanes, GuestLists lists, Guests guests, Events events, Clock clock) {
        return new Reception(lanes, lists, guests, events, clock);
    }

    @Bean
    Organising organising(Lanes lanes, GuestLists lists, Guests guests, Events events, Tickets tickets, Clock clock) {
        return new Organising(lanes, lists, guests, events, tickets, clock);
    }

    @Bean
    Expiry expiry(Lanes lanes, GuestLists lists, Guests guests, Events events, Clock clock) {
        return new Expiry(lanes, lists, guests, events, clock);
    }

    @Bean
    PersonalCalendars personalCalendars(CalendarAddresses addresses, Tickets tickets) {
        return new PersonalCalendars(addresses, tickets);
    }

    @Bean
    Sweeping offerSweep(Expiry expiry) {
        return new Sweeping("offers that expired", Duration.ofSeconds(30), expiry::offers);
    }

    @Bean
    Sweeping straySweep(Expiry expiry) {
        return new Sweeping("guests without a seat", Duration.ofHours(1), expiry::strays);
    }

    @Bean
    Sweeping pastGuestSweep(Expiry expiry) {
        return new Sweeping("guests of long ago", Duration.ofHours(1), expiry::pastGuests);
    }
}
