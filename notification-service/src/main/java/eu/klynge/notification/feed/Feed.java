package eu.klynge.notification.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reading the feed. A cursor is a position by partition, so it neither skips nor repeats, whatever arrives meanwhile. */
public final class Feed {

    private final Entries entries;
    private final States states;
    private final Ends ends;
    private final Tail tail;

    Feed(Entries entries, States states, Ends ends, Tail tail) {
        this.entries = entries;
        this.states = states;
        this.ends = ends;
        this.tail = tail;
    }

    /**
     * What there is now.
     *
     * @param from null for the filter's time, or the beginning
     * @throws eu.klynge.kit.problem.ProblemException invalid-cursor for a place that this feed has not come to
     */
    public Mono<FeedPage> page(@Nullable Positions from, FeedFilter filter, int limit) {
        return ends.read().flatMap(end -> {
            if (from != null && from.isBeyond(end)) {
                return Mono.error(Positions.foreign("This feed never came to that place; read it from its beginning."));
            }
            return start(from, filter, end).flatMap(start -> scan(new Scan(start, end, filter, limit)));
        });
    }

    /** What there is now, or the first thing that comes within the patience; without items when nothing does. */
    public Mono<FeedPage> page(@Nullable Positions from, FeedFilter filter, int limit, Duration patience) {
        return pages(from, filter, limit)
                .takeUntilOther(Mono.delay(patience))
                .takeUntil(page -> !page.items().isEmpty() || page.more())
                .reduce((earlier, later) -> later)
                .switchIfEmpty(Mono.defer(() -> page(from, filter, limit)));
    }

    /** Page after page without end, waiting for events in between; ends only with this process. */
    public Flux<FeedPage> pages(@Nullable Positions from, FeedFilter filter, int limit) {
        return page(from, filter, limit).expand(page -> {
            Mono<Positions> occasion = page.more() ? Mono.just(page.next()) : tail.beyond(page.next());
            return occasion.flatMap(any -> page(page.next(), filter, limit));
        });
    }

    /**
     * The latest event of everything that exists. The feed from {@link Current#feed()} on tells all that happened since the
     * first page.
     *
     * @param after id of the last state seen; null for the first page
     * @param since the place that the first page named; null for the first page
     */
    public Mono<Current> current(@Nullable String after, @Nullable Positions since, FeedFilter filter, int limit) {
        Mono<Positions> place = since == null ? ends.read() : Mono.just(since);
        return place.flatMap(
                feed -> states.after(after, limit + 1).collectList().map(found -> current(found, feed, filter, limit)));
    }

    private static Current current(List<State> found, Positions feed, FeedFilter filter, int limit) {
        List<State> looked = found.subList(0, Math.min(limit, found.size()));
        List<Entry> items = looked.stream()
                .filter(state -> !state.gone())
                .map(State::entry)
                .map(entry -> new Entry(
                        entry.position(),
                        entry.key(),
                        entry.time(),
                        entry.event(),
                        List.of(entry.facets().getFirst())))
                .filter(filter::matches)
                .toList();
        return new Current(items, found.size() > limit ? looked.getLast().id() : null, feed);
    }

    private Mono<Positions> start(@Nullable Positions from, FeedFilter filter, Positions end) {
        if (from != null || filter.from() == null) {
            return Mono.just(from == null ? Positions.START : from);
        }
        // Partitions without an event of that time begin where they end now.
        return entries.firstSince(filter.from()).map(end::replacedBy);
    }

    private Mono<FeedPage> scan(Scan scan) {
        return Mono.defer(() -> scan.isDone()
                        ? Mono.just(List.<Entry>of())
                        : entries.at(scan.wanted()).collectList())
                .doOnNext(scan::take)
                .repeat(() -> !scan.isDone())
                .then(Mono.fromSupplier(scan::page));
    }

    /**
     * @param lastId where the next page begins; null at the end
     * @param feed the place in the feed that this state is at least as late as
     */
    public record Current(List<Entry> items, @Nullable String lastId, Positions feed) {

        public Current {
            items = List.copyOf(items);
        }
    }
}
