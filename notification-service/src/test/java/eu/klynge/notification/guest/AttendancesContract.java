package eu.klynge.notification.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every view of registrations does. Other tests may use the same one. */
public interface AttendancesContract {

    Attendances attendances();

    private static Attendance attendance(String id, String event, Standing standing, @Nullable String group) {
        return new Attendance(id, event, standing, group);
    }

    private static String some() {
        return UUID.randomUUID().toString();
    }

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(10)));
    }

    private static List<String> ids(Flux<Attendance> found) {
        return done(found.map(Attendance::id).collectList());
    }

    @Test
    default void theLatestCountsWhateverComesLate() {
        String id = some();
        String event = some();

        assertThat(done(attendances().keep(attendance(id, event, Standing.WAITING, null), 1)))
                .isTrue();
        assertThat(done(attendances().keep(attendance(id, event, Standing.CANCELLED, null), 5)))
                .isTrue();
        assertThat(done(attendances().keep(attendance(id, event, Standing.OFFERED, null), 3)))
                .isFalse();
        assertThat(ids(attendances().open(event, "", 10))).isEmpty();
    }

    @Test
    default void whoMayStillComeIsFoundPageByPage() {
        String event = some();
        for (Standing standing : Standing.values()) {
            done(attendances().keep(attendance(event + standing.ordinal(), event, standing, null), 1));
        }

        List<String> first = ids(attendances().open(event, "", 3));

        assertThat(first).containsExactly(event + 0, event + 1, event + 2);
        assertThat(ids(attendances().open(event, first.getLast(), 3))).containsExactly(event + 3);
        assertThat(ids(attendances().open(some(), "", 3))).isEmpty();
    }

    @Test
    default void aGroupIsFoundWhole() {
        String group = some();
        done(attendances().keep(attendance(group, "event", Standing.CONFIRMED, group), 1));
        done(attendances().keep(attendance(group + "-2", "event", Standing.CANCELLED, group), 1));
        done(attendances().keep(attendance(some(), "event", Standing.CONFIRMED, null), 1));

        assertThat(done(attendances().ofGroup(group).collectList()))
                .containsExactly(
                        attendance(group, "event", Standing.CONFIRMED, group),
                        attendance(group + "-2", "event", Standing.CANCELLED, group));
    }
}
