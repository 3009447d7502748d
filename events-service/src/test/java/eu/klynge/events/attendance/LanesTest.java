package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventFact;
import eu.klynge.events.event.Events;
import eu.klynge.events.event.Examples;
import eu.klynge.events.event.InMemoryEvents;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class LanesTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final InMemoryGuestLists lists = new InMemoryGuestLists();
    private final Events events = new InMemoryEvents();
    private final List<Lanes> instances = List.of(new Lanes(lists, events), new Lanes(lists, events));

    @BeforeEach
    void open() {
        Event event = Examples.published("event-1");
        events.create(event, new EventFact.Published(event), null).block(LIMIT);
        lists.create(GuestList.opened("event-1", GuestListTest.terms(50, false, true)))
                .block(LIMIT);
    }

    private Mono<GuestList> arrive(int guest) {
        return instances
                .get(guest % 2)
                .decide(
                        "event-1",
                        (list, event) ->
                                list.arrived(List.of("guest-" + guest), List.of(List.of()), null, Examples.NOW))
                .map(Lanes.Decided::list);
    }

    @Test
    void twoHundredAtOnceOnTwoInstancesGetFiftySeats() {
        List<GuestList> answers = Objects.requireNonNull(
                Flux.range(0, 200).flatMap(this::arrive, 200).collectList().block(LIMIT));

        GuestList list =
                Objects.requireNonNull(lists.find("event-1").block(LIMIT)).state();
        assertThat(answers).hasSize(200);
        assertThat(list.seats()).hasSize(200);
        assertThat(list.count(Standing.CONFIRMED)).isEqualTo(50);
        assertThat(list.seats().subList(0, 50)).allMatch(seat -> seat.standing() == Standing.CONFIRMED);
    }

    @Test
    void thoseWhoWaitForOneWriteAreWrittenTogether() {
        Flux.range(0, 100)
                .map(turn -> turn * 2)
                .flatMap(this::arrive, 100)
                .collectList()
                .block(LIMIT);

        assertThat(lists.writes.get()).isLessThan(100);
    }

    @Test
    void nobodyIsRefusedForASeatThatAnotherInstanceHasFreedMeanwhile() {
        Event event = Examples.published("event-3");
        events.create(event, new EventFact.Published(event), null).block(LIMIT);
        lists.create(GuestList.opened("event-3", GuestListTest.terms(1, false, false)))
                .block(LIMIT);
        Lanes lanes = new Lanes(new Freeing(), events);

        List<Lanes.Decided> answers = Objects.requireNonNull(Flux.just("first", "second")
                .flatMap(guest -> lanes.decide(
                        "event-3", (list, of) -> list.arrived(List.of(guest), List.of(List.of()), null, Examples.NOW)))
                .collectList()
                .block(LIMIT));

        assertThat(answers.getLast().list().seat("second"))
                .get()
                .extracting(Seat::standing)
                .isEqualTo(Standing.CONFIRMED);
    }

    /** After the first writing another instance cancels the first guest, before this one hears of its own. */
    private final class Freeing implements GuestLists {

        @Override
        public Mono<Versioned<GuestList>> update(
                Versioned<GuestList> from, GuestList next, List<AttendanceFact> facts) {
            return lists.update(from, next, facts)
                    .flatMap(written -> from.version() > 1
                            ? Mono.just(written)
                            : lists.update(written, cancelled(written.state()), List.of())
                                    .thenReturn(written));
        }

        private GuestList cancelled(GuestList list) {
            return list.cancelled("first", Examples.NOW, Examples.NOW.plus(Duration.ofDays(1)));
        }

        @Override
        public Mono<Versioned<GuestList>> find(String event) {
            return lists.find(event);
        }

        @Override
        public Mono<Versioned<GuestList>> create(GuestList list) {
            return lists.create(list);
        }

        @Override
        public Flux<String> withExpiredOffers(Instant now, int limit) {
            return lists.withExpiredOffers(now, limit);
        }
    }

    @Test
    void eachHearsWhatBecameOfItsOwnCommand() {
        arrive(2).block(LIMIT);

        Mono<?> refused = instances.getFirst().decide("event-1", (list, event) -> list.approved("guest-2"));

        assertThatThrownBy(() -> refused.block(LIMIT)).isInstanceOf(AttendanceRefused.NotFromHere.class);
        assertThat(Objects.requireNonNull(arrive(4).block(LIMIT)).seats()).hasSize(2);
    }

    @Test
    void anEventWithoutAListTakesNobody() {
        Mono<?> nowhere = instances.getFirst().decide("event-2", (list, event) -> list);

        assertThatThrownBy(() -> nowhere.block(LIMIT)).isInstanceOf(AttendanceRefused.RegistrationClosed.class);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aDecisionThatFailsIsNoMatterOfThoseBesideIt(RuntimeException failure) {
        Mono<?> failing = instances.getFirst().decide("event-1", (list, event) -> {
            throw failure;
        });

        List<Object> heard = Objects.requireNonNull(Flux.range(0, 40)
                .flatMap(
                        turn -> (turn % 4 == 1 ? failing : arrive(turn * 2))
                                .cast(Object.class)
                                .onErrorResume(Mono::just),
                        40)
                .collectList()
                .block(LIMIT));

        assertThat(heard.stream().filter(each -> each == failure)).hasSize(10);
        assertThat(heard.stream().filter(GuestList.class::isInstance)).hasSize(30);
        assertThat(Objects.requireNonNull(lists.find("event-1").block(LIMIT))
                        .state()
                        .seats())
                .hasSize(30);
    }

    static List<RuntimeException> failures() {
        return List.of(new StaleVersion(), new IllegalStateException("unforeseen"));
    }

    @Test
    void whoIsLetInAndArrivesInOneLineIsToldOfTwice() {
        // Both of the last guest wait behind the first, who is being written.
        Flux.mergeSequential(
                        arrive(2),
                        arrive(4),
                        instances
                                .getFirst()
                                .decide("event-1", (list, event) -> list.checkedIn("guest-4", Examples.NOW)))
                .collectList()
                .block(LIMIT);

        assertThat(lists.facts.stream().filter(fact -> fact.seat().id().equals("guest-4")))
                .satisfiesExactly(
                        moved -> assertThat(moved).isInstanceOf(AttendanceFact.Moved.class),
                        arrived -> assertThat(arrived).isInstanceOf(AttendanceFact.CheckedIn.class));
    }
}
