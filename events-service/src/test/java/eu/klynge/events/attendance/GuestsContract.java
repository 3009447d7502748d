package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every store of guests does. Other tests may use the same store. */
public interface GuestsContract {

    Instant AT = Instant.parse("2001-05-01T10:00:00Z");

    Guests guests();

    private static Guest guest(String id, @Nullable String account, Instant at) {
        return new Guest(
                id,
                "event-1",
                "digest",
                account,
                "Žofie Nováková",
                "zofie@example.org",
                null,
                "CZ",
                "cs",
                Map.of("fields", List.of("food", "ict")),
                at);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(30)));
    }

    private static List<String> ids(Flux<Guest> found) {
        return done(found.map(Guest::id).collectList());
    }

    @Test
    default void aGuestIsFoundAsWritten() {
        Guest guest = guest(id(), "account", AT);

        assertThat(done(guests().keep(guest))).isEqualTo(guest);
        assertThat(done(guests().find(guest.id()))).isEqualTo(guest);
    }

    @Test
    default void whoIsThereStays() {
        Guest first = guest(id(), null, AT);
        done(guests().keep(first));

        assertThat(done(guests().keep(guest(first.id(), "another", AT.plusSeconds(1)))))
                .isEqualTo(first);
    }

    @Test
    default void aForgottenGuestIsNowhere() {
        Guest guest = guest(id(), id(), AT);
        done(guests().keep(guest));

        guests().forget(guest.id()).block(Duration.ofSeconds(30));
        guests().forget(guest.id()).block(Duration.ofSeconds(30));

        assertThat(guests().find(guest.id()).block(Duration.ofSeconds(30))).isNull();
        assertThat(ids(guests().all(List.of(guest.id())))).isEmpty();
        assertThat(ids(guests().ofAccount(String.valueOf(guest.account()), 10))).isEmpty();
        assertThat(ids(guests().ofEvent(guest.event(), 10_000))).doesNotContain(guest.id());
    }

    @Test
    default void whoComesAgainAfterBeingForgottenIsKnownAgain() {
        Guest guest = guest(id(), null, AT);
        done(guests().keep(guest));
        guests().forget(guest.id()).block(Duration.ofSeconds(30));

        assertThat(done(guests().keep(guest))).isEqualTo(guest);
        assertThat(done(guests().find(guest.id()))).isEqualTo(guest);
        assertThat(ids(guests().ofEvent(guest.event(), 10_000))).contains(guest.id());
    }

    @Test
    default void ofAnAccountTheLatestComeFirst() {
        String account = id();
        List<String> ids = List.of(id(), id(), id());
        for (int i = 0; i < ids.size(); i++) {
            done(guests().keep(guest(ids.get(i), account, AT.plusSeconds(i))));
        }

        assertThat(ids(guests().ofAccount(account, 2))).containsExactly(ids.get(2), ids.get(1));
        assertThat(ids(guests().all(ids.subList(0, 2)))).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
    }

    @Test
    default void guestsAreFoundByWhenTheyWereKept() {
        Instant from = AT.plus(Duration.ofDays(Math.abs(id().hashCode() % 3000)));
        List<String> ids = List.of(id(), id(), id());
        for (int i = 0; i < ids.size(); i++) {
            done(guests().keep(guest(ids.get(i), null, from.plusSeconds(i))));
        }

        assertThat(ids(guests().keptBetween(from, from.plusSeconds(2), 10)))
                .contains(ids.get(1))
                .doesNotContain(ids.get(0), ids.get(2));
    }
}
