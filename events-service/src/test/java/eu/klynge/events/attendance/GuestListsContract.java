package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every store of guest lists does. Other tests may use the same store. */
public interface GuestListsContract {

    Instant FAR = Instant.parse("2098-05-01T10:00:00Z");

    GuestLists lists();

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(java.time.Duration.ofSeconds(30)));
    }

    private Versioned<GuestList> opened() {
        Terms terms = new Terms(
                1,
                null,
                FAR,
                1,
                List.of(new Terms.Part("day:2027-09-29", null), new Terms.Part("session:opening", 5)),
                false,
                true,
                48,
                List.of(new Question(
                        "diet", Map.of("en", "Diet?"), Question.Kind.CHOICE, true, List.of("all", "vegan"))));
        return done(lists().create(GuestList.opened(UUID.randomUUID().toString(), terms)));
    }

    private static GuestList two(GuestList list) {
        return list.arrived(List.of("a"), List.of(List.of("session:opening")), null, FAR)
                .arrived(List.of("b"), List.of(List.of()), "group", FAR);
    }

    @Test
    default void aListIsFoundAsItWasWritten() {
        Versioned<GuestList> opened = opened();
        GuestList next = two(opened.state());

        done(lists().update(opened, next, AttendanceFact.between(opened.state(), next)));

        assertThat(done(lists().find(opened.id())))
                .returns(2L, Versioned::version)
                .returns(next, Versioned::state);
    }

    @Test
    default void anEventHasOneList() {
        GuestList list = opened().state();

        assertThatThrownBy(() -> done(lists().create(list))).isInstanceOf(DuplicateKey.class);
    }

    @Test
    default void ofTwoWhoCountOnOneVersionTheSecondIsLate() {
        Versioned<GuestList> opened = opened();
        GuestList next = two(opened.state());
        done(lists().update(opened, next, AttendanceFact.between(opened.state(), next)));

        assertThatThrownBy(() -> done(lists().update(opened, next, List.of()))).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void openOffersAreFoundByTheirTime() {
        Versioned<GuestList> opened = opened();
        GuestList next = two(opened.state()).cancelled("a", FAR, FAR.plusSeconds(9_000_000));
        done(lists().update(opened, next, List.of()));
        Instant until = FAR.plus(java.time.Duration.ofHours(48));

        assertThat(lists().withExpiredOffers(until, 1000).collectList().block()).contains(opened.id());
        assertThat(lists().withExpiredOffers(until.minusSeconds(1), 1000)
                        .collectList()
                        .block())
                .doesNotContain(opened.id());
    }

    @Test
    default void aListAsLargeAsItMayBeIsKept() {
        Versioned<GuestList> opened = opened();
        String reason = "\u20ac".repeat(1000);
        List<Seat> seats = new ArrayList<>();
        for (int weight = 0, number = 1; weight < GuestList.MOST_BYTES; number++) {
            seats.add(new Seat(
                    UUID.randomUUID().toString(),
                    number,
                    Standing.CANCELLED,
                    number % 9 == 0 ? List.of("day:2027-09-29", "session:opening") : List.of(),
                    UUID.randomUUID().toString(),
                    FAR,
                    null,
                    FAR,
                    number % 100 == 0 ? reason : null));
            weight += seats.getLast().weight();
        }
        GuestList largest = new GuestList(opened.id(), opened.state().terms(), seats.size(), seats);

        done(lists().update(opened, largest, List.of()));

        assertThat(done(lists().find(opened.id())).state().equals(largest)).isTrue();
    }
}
