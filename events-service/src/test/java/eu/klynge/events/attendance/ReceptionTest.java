package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.attendance.AttendanceRefused.FullyBooked;
import eu.klynge.events.attendance.AttendanceRefused.NotFromHere;
import eu.klynge.events.attendance.AttendanceRefused.TooBusy;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventFact;
import eu.klynge.events.event.Events;
import eu.klynge.events.event.Examples;
import eu.klynge.events.event.InMemoryEvents;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ReceptionTest {

    private static final GuestForm ANNA = new GuestForm("Anna", "a@example.org", "en", null, null, List.of(), Map.of());

    private final InMemoryGuestLists lists = new InMemoryGuestLists();
    private final Guests guests = new InMemoryGuests();
    private final Events events = new InMemoryEvents();

    /** Somebody else is always a moment earlier. */
    private final GuestLists contended = new GuestLists() {
        @Override
        public Mono<Versioned<GuestList>> find(String event) {
            return lists.find(event);
        }

        @Override
        public Mono<Versioned<GuestList>> create(GuestList list) {
            return lists.create(list);
        }

        @Override
        public Mono<Versioned<GuestList>> update(
                Versioned<GuestList> from, GuestList next, List<AttendanceFact> facts) {
            return Mono.error(new StaleVersion());
        }

        @Override
        public Flux<String> withExpiredOffers(Instant now, int limit) {
            return Flux.empty();
        }
    };

    @BeforeEach
    void oneSeat() {
        Event event = Examples.published("event-1");
        done(events.create(event, new EventFact.Published(event), null));
        done(lists.create(GuestList.opened("event-1", GuestListTest.terms(1, false, false))));
    }

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(30)));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Reception reception(GuestLists on) {
        return new Reception(new Lanes(on, events), on, guests, events, at(Examples.NOW));
    }

    private Mono<Registered> register(GuestLists on, @Nullable String key) {
        return reception(on)
                .register(
                        "event-1",
                        List.of(ANNA),
                        null,
                        key == null ? null : new IdempotencyKey(key, "digest of " + key))
                .map(List::getFirst);
    }

    private List<Guest> kept() {
        return done(guests.keptBetween(Instant.EPOCH, Instant.MAX, 10).collectList());
    }

    @Test
    void aBusyMomentForgetsNobody() {
        assertThatThrownBy(() -> done(register(contended, "key"))).isInstanceOf(TooBusy.class);

        assertThat(kept()).hasSize(1);
        assertThat(done(register(lists, "key")).guest()).isEqualTo(kept().getFirst());
    }

    @Test
    void whoFoundNoSeatIsForgottenWithinHours() {
        Registered seated = done(register(lists, "first"));
        assertThatThrownBy(() -> done(register(lists, "second"))).isInstanceOf(FullyBooked.class);

        Long swept = done(new Expiry(
                        new Lanes(lists, events), lists, guests, events, at(Examples.NOW.plus(Duration.ofMinutes(61))))
                .strays());

        assertThat(swept).isEqualTo(1);
        assertThat(kept()).containsExactly(seated.guest());
    }

    @Test
    void halfAYearAfterTheEventItsGuestsAreForgotten() {
        done(register(lists, "first"));
        Instant ends = done(events.find("event-1")).state().endsAt();

        Function<Instant, Long> forgotten =
                now -> done(new Expiry(new Lanes(lists, events), lists, guests, events, at(now)).pastGuests());

        assertThat(forgotten.apply(ends.plus(Expiry.KEPT).minusSeconds(1))).isZero();
        assertThat(forgotten.apply(ends.plus(Expiry.KEPT))).isEqualTo(1);
        assertThat(kept()).isEmpty();
        assertThat(done(lists.find("event-1")).state().seats()).hasSize(1);
    }

    @Test
    void onlyAConfirmedGuestGetsTheDoorCode() {
        Reception reception = reception(lists);
        String id = done(register(lists, null)).seat().id();
        assertThat(done(reception.admitted(id)).seat().standing()).isEqualTo(Standing.CONFIRMED);

        done(reception.cancel(id));

        assertThatThrownBy(() -> done(reception.admitted(id))).isInstanceOf(NotFromHere.class);
    }
}
