package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventFact;
import eu.klynge.events.event.Events;
import eu.klynge.events.event.Examples;
import eu.klynge.events.event.InMemoryEvents;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
                                list.arrived(List.of("guest-" + guest), List.of(List.of()), null, Examples.NOW));
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
    void eachHearsWhatBecameOfItsOwnCommand() {
        arrive(2).block(LIMIT);

        Mono<GuestList> refused = instances.getFirst().decide("event-1", (list, event) -> list.approved("guest-2"));

        assertThatThrownBy(() -> refused.block(LIMIT)).isInstanceOf(AttendanceRefused.NotFromHere.class);
        assertThat(Objects.requireNonNull(arrive(4).block(LIMIT)).seats()).hasSize(2);
    }

    @Test
    void anEventWithoutAListTakesNobody() {
        Mono<GuestList> nowhere = instances.getFirst().decide("event-2", (list, event) -> list);

        assertThatThrownBy(() -> nowhere.block(LIMIT)).isInstanceOf(AttendanceRefused.RegistrationClosed.class);
    }
}
