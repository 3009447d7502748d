package eu.klynge.notification.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What comes into inboxes while somebody watches, whichever instance put it there. */
public final class Arrivals {

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Clocks and writes of several instances overlap by less; looking back that far misses nothing. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private static final int MOST = 200;

    private final Entries entries;
    private final Clock clock;

    Arrivals(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Each entry once, without end.
     *
     * @param from the last entry that was seen; null to begin now
     */
    public Flux<Entry> follow(Set<Owner> owners, Entries.@Nullable Position from) {
        return Flux.defer(() -> {
            Instant begin = from == null ? clock.instant() : from.at();
            Watch watch = new Watch(begin, from == null ? null : from.id());
            return Flux.interval(Duration.ZERO, LOOK).onBackpressureDrop().concatMap(tick -> fresh(owners, watch), 1);
        });
    }

    private Flux<Entry> fresh(Set<Owner> owners, Watch watch) {
        // However many came within the overlap: there is room for others behind those that were seen.
        return entries.since(owners, watch.from(), MOST + watch.seenCount())
                .collectList()
                .onErrorResume(away -> Mono.just(List.of()))
                .flatMapIterable(watch::unseen);
    }

    /** One reader's place: what was seen within the overlap, and where to look from. */
    private static final class Watch {

        private final Instant begin;
        private final Map<String, Instant> seen = new LinkedHashMap<>();
        private Instant latest;

        Watch(Instant begin, @Nullable String last) {
            this.begin = begin;
            this.latest = begin;
            if (last != null) {
                seen.put(last, begin);
            }
        }

        Instant from() {
            Instant back = latest.minus(OVERLAP);
            return back.isBefore(begin) ? begin : back;
        }

        int seenCount() {
            return seen.size();
        }

        List<Entry> unseen(List<Entry> found) {
            List<Entry> unseen = found.stream()
                    .filter(entry -> !seen.containsKey(entry.id()))
                    .toList();
            unseen.forEach(entry -> {
                seen.put(entry.id(), entry.at());
                latest = entry.at().isAfter(latest) ? entry.at() : latest;
            });
            Instant edge = from();
            seen.values().removeIf(at -> at.isBefore(edge));
            return unseen;
        }
    }
}
