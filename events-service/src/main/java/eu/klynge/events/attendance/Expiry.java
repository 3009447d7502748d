package eu.klynge.events.attendance;

import eu.klynge.events.event.Events;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the passing of time does to registrations. Several instances may try at once. */
final class Expiry {

    private static final int AT_ONCE = 100;
    private static final int PAGE = 1_000;
    private static final Duration TIME_TO_ARRIVE = Duration.ofHours(1);
    private static final Duration LOOKED_BACK = Duration.ofDays(2);

    /** How long after the end of an event its guests are known. */
    static final Duration KEPT = Duration.ofDays(180);

    /** A service that was away for longer has missed some. */
    private static final Duration PAST = Duration.ofDays(30);

    private static final int EVENTS = 10_000;

    private final Lanes lanes;
    private final GuestLists lists;
    private final Guests guests;
    private final Events events;
    private final Clock clock;

    Expiry(Lanes lanes, GuestLists lists, Guests guests, Events events, Clock clock) {
        this.lanes = lanes;
        this.lists = lists;
        this.guests = guests;
        this.events = events;
        this.clock = clock;
    }

    /** Offers that nobody answered in time go to the next in line. */
    Mono<Long> offers() {
        Instant now = clock.instant();
        return lists.withExpiredOffers(now, AT_ONCE)
                .concatMap(event -> lanes.decide(event, (list, of) -> list.expired(now, of.startsAt())))
                .count();
    }

    /** Persons are forgotten half a year after their event; seats and numbers stay. */
    Mono<Long> pastGuests() {
        Instant to = clock.instant().minus(KEPT);
        return events.endedBetween(to.minus(PAST), to, EVENTS)
                .concatMap(event -> guests.ofEvent(event.id(), PAGE))
                .concatMap(guest -> guests.forget(guest.id()).thenReturn(guest))
                .count();
    }

    /** Persons whose registration never came onto a list are forgotten: the process ended in between. */
    Mono<Long> strays() {
        Instant now = clock.instant();
        return straysBetween(now.minus(LOOKED_BACK), now.minus(TIME_TO_ARRIVE)).count();
    }

    /** Page by page, the latest first: there may be many more guests who stay. */
    private Flux<String> straysBetween(Instant from, Instant to) {
        return guests.keptBetween(from, to, PAGE).collectList().flatMapMany(page -> {
            Flux<String> ofPage = Flux.fromIterable(page)
                    .collectMultimap(Guest::event, Guest::id)
                    .flatMapIterable(Map::entrySet)
                    .concatMap(of -> strays(of.getKey(), of.getValue()))
                    .concatMap(stray -> guests.forget(stray).thenReturn(stray));
            if (page.size() < PAGE) {
                return ofPage;
            }
            // A group has one time: the rest of it may be on the next page.
            Instant next = page.getLast().registeredAt().plusMillis(1);
            return next.isBefore(to) ? ofPage.concatWith(Flux.defer(() -> straysBetween(from, next))) : ofPage;
        });
    }

    private Flux<String> strays(String event, Collection<String> guestsOfEvent) {
        return lists.find(event)
                .map(list -> list.state().seats().stream().map(Seat::id).collect(Collectors.toSet()))
                .defaultIfEmpty(Set.of())
                .flatMapIterable(seats -> guestsOfEvent.stream()
                        .filter(guest -> !seats.contains(guest))
                        .toList());
    }
}
