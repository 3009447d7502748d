package eu.klynge.events.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventDesk;
import eu.klynge.events.event.Events;
import eu.klynge.events.event.Examples;
import eu.klynge.events.event.InMemoryEvents;
import eu.klynge.events.event.KnownClusters;
import eu.klynge.events.event.State;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SeriesDeskTest {

    private static final List<LocalDateTime> STARTS =
            List.of(LocalDateTime.parse("2027-05-04T09:00"), LocalDateTime.parse("2027-05-11T09:00"));
    private static final IdempotencyKey KEY = new IdempotencyKey("key", "digest");

    private final SeriesStore store = new InMemorySeries();
    private final Events events = new InMemoryEvents();
    private final SeriesDesk desk = new SeriesDesk(
            store, events, new EventDesk(events, KnownClusters.NONE, Clock.fixed(Examples.NOW, ZoneOffset.UTC)));

    private static SeriesForm.Sound form() {
        return new SeriesForm.Sound(Examples.details(Examples.document()), STARTS);
    }

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(5)));
    }

    private List<Event> eventsOf(String series) {
        return done(events.ofSeries(series).map(Versioned::state).collectList());
    }

    @Test
    void theSameKeyMakesOneSeries() {
        Series first = done(desk.draft(form(), Examples.ORGANISER, KEY));
        Series again = done(desk.draft(form(), Examples.ORGANISER, KEY));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(eventsOf(first.id())).hasSize(2).allMatch(each -> each.state() == State.DRAFT);
    }

    @Test
    void aKeyThatComesAgainWithAnotherFormMakesNothing() {
        Series first = done(desk.draft(form(), Examples.ORGANISER, KEY));

        assertThatThrownBy(
                        () -> done(desk.draft(form(), Examples.ORGANISER, new IdempotencyKey("key", "another digest"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED));
        assertThat(eventsOf(first.id())).hasSize(2);
        assertThat(done(store.unplanned(10).collectList())).isEmpty();
    }

    @Test
    void whatADyingProcessLeftIsMade() {
        done(store.keep(new Series("cut-short", "", "organiser-1", form().details(), STARTS, false)));

        assertThat(done(desk.sweep())).isEqualTo(1);

        assertThat(eventsOf("cut-short"))
                .extracting(each -> each.details().starts())
                .containsExactlyElementsOf(STARTS);
        assertThat(done(desk.sweep())).isZero();
    }
}
