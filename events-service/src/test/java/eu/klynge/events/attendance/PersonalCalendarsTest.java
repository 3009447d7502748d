package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.attendance.PersonalCalendars.Worth;
import eu.klynge.kit.idempotency.IdempotencyKey;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class PersonalCalendarsTest {

    private final PersonalCalendars calendars = new PersonalCalendars(
            new InMemoryCalendarAddresses(), new Tickets("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(5)));
    }

    private Worth worth(String secret) {
        return done(calendars.worth("anna", secret));
    }

    @Test
    void aNewSecretEndsThoseBeforeIt() {
        String first = done(calendars.secret("anna"));
        assertThat(worth(first)).isEqualTo(Worth.PRESENT);

        String second = done(calendars.renew("anna", null));
        String third = done(calendars.renew("anna", null));

        assertThat(done(calendars.secret("anna"))).isEqualTo(third);
        assertThat(worth(third)).isEqualTo(Worth.PRESENT);
        assertThat(worth(first)).isEqualTo(Worth.REVOKED);
        assertThat(worth(second)).isEqualTo(Worth.REVOKED);
    }

    @Test
    void aSecretIsOfOneAccountAndNotYetGuessed() {
        String another = done(calendars.renew("1 of anna", null));

        assertThat(worth(another)).isEqualTo(Worth.NEVER_OURS);
        assertThat(worth("")).isEqualTo(Worth.NEVER_OURS);
    }

    @Test
    void aRepeatedRequestGetsTheSameSecret() {
        IdempotencyKey key = new IdempotencyKey("key", "digest");

        assertThat(done(calendars.renew("anna", key))).isEqualTo(done(calendars.renew("anna", key)));
    }
}
