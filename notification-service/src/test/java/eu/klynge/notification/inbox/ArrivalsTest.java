package eu.klynge.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.notification.inbox.Entries.Position;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class ArrivalsTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
    private static final Owner ANN = Owner.account("ann");

    private final Kept kept = new Kept();
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void timeStandsStill() {
        VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void timeGoesOn() {
        VirtualTimeScheduler.reset();
    }

    private void watch(@Nullable Position from) {
        new Arrivals(kept, Clock.fixed(NOW, ZoneOffset.UTC))
                .follow(Set.of(ANN), from)
                .map(Entry::id)
                .subscribe(seen::add);
    }

    private void comes(String id, Instant at) {
        kept.entries.add(new Entry(id, ANN, null, "kind", "en", "subject", "text", null, at, null));
    }

    private static void seconds(int seconds) {
        VirtualTimeScheduler.get().advanceTimeBy(Duration.ofSeconds(seconds));
    }

    @Test
    void whatComesIsSeenOnceAlsoWhenItsClockIsALittleLate() {
        watch(null);
        comes("later", NOW.plusSeconds(4));
        seconds(2);
        comes("earlier", NOW.plusSeconds(1));
        seconds(2);

        assertThat(seen).containsExactly("later", "earlier");
    }

    @Test
    void manyAtOnceAreAllSeen() {
        watch(null);
        IntStream.range(0, 1_000).forEach(each -> comes("entry-" + each, NOW.plusMillis(each)));
        seconds(10);

        assertThat(seen).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void whoComesAgainGoesOnAfterTheLastThatWasSeen() {
        comes("first", NOW);
        comes("second", NOW);
        watch(new Position(NOW, "first"));
        seconds(1);

        assertThat(seen).containsExactly("second");
    }

    private static final class Kept implements Entries {

        private final List<Entry> entries = new ArrayList<>();

        @Override
        public Flux<Entry> since(Set<Owner> owners, Instant from, int limit) {
            return Flux.fromStream(() -> entries.stream()
                    .filter(entry ->
                            owners.contains(entry.owner()) && !entry.at().isBefore(from))
                    .sorted(Comparator.comparing(Entry::at))
                    .limit(limit));
        }

        @Override
        public Mono<Boolean> add(Entry entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<Entry> list(Set<Owner> owners, boolean unreadOnly, @Nullable Position after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Long> unread(Set<Owner> owners) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Entry> read(Set<Owner> owners, String id, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Long> readAll(Set<Owner> owners, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Void> erase(String contact) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Void> clear(Owner owner) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Long> sweep(Instant before) {
            throw new UnsupportedOperationException();
        }
    }
}
