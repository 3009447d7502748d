package eu.klynge.notification.feed;

import static eu.klynge.notification.feed.Examples.FIRST;
import static eu.klynge.notification.feed.Examples.ODENSE;
import static eu.klynge.notification.feed.Examples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScanTest {

    private static final FeedFilter DENMARK = new FeedFilter(Set.of("DK"), Set.of(), Set.of(), Set.of(), null);

    /** Offsets 0 to 999 of two partitions with holes, times crossing over, every seventh from Denmark. */
    private static final List<Entry> ALL = IntStream.range(0, 2000)
            .filter(each -> each % 5 != 3)
            .mapToObj(each -> Examples.entry(
                    each % 2 == 0 ? FIRST : SECOND,
                    each / 2,
                    Instant.ofEpochSecond(each * 37L % 500),
                    each % 7 == 0 ? ODENSE : Facets.NONE))
            .toList();

    private static final Positions END = new Positions(Map.of(FIRST, 1000L, SECOND, 1000L));

    private static FeedPage page(Positions from, Positions end, FeedFilter filter, int limit) {
        Scan scan = new Scan(from, end, filter, limit);
        while (!scan.isDone()) {
            Set<Position> wanted = Set.copyOf(scan.wanted());
            scan.take(ALL.stream()
                    .filter(entry -> wanted.contains(entry.position()))
                    .toList());
        }
        return scan.page();
    }

    private static List<Entry> readAll(FeedFilter filter, Random sizes) {
        List<Entry> read = new ArrayList<>();
        Positions at = Positions.START;
        FeedPage page;
        do {
            page = page(at, END, filter, 1 + sizes.nextInt(60));
            page.items().forEach(item -> read.add(item.entry()));
            at = Positions.decode(page.next().encoded());
        } while (page.more());
        return read;
    }

    @Test
    void pagesOfAnySizeGiveEachEntryOnceAndInTheOrderOfItsPartition() {
        List<Entry> read = readAll(FeedFilter.EVERYTHING, new Random(4));

        assertThat(read).containsExactlyInAnyOrderElementsOf(ALL);
        for (Partition partition : List.of(FIRST, SECOND)) {
            Predicate<Entry> here = entry -> entry.position().partition().equals(partition);
            assertThat(read.stream().filter(here))
                    .containsExactlyElementsOf(ALL.stream().filter(here).toList());
        }
    }

    @Test
    void aFilterLeavesOutAndLosesNothing() {
        List<Entry> read = readAll(DENMARK, new Random(5));

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        ALL.stream().filter(DENMARK::matches).toList());
    }

    @Test
    void thePlaceAfterEachItemIsWhereTheRestBegins() {
        List<FeedPage.Item> items = page(Positions.START, END, DENMARK, 20).items();
        Positions afterSeven = items.get(6).after();

        List<FeedPage.Item> rest = page(afterSeven, END, DENMARK, 13).items();

        assertThat(rest.stream().map(FeedPage.Item::entry))
                .containsExactlyInAnyOrderElementsOf(
                        items.stream().skip(7).map(FeedPage.Item::entry).toList());
    }

    @Test
    void whatIsBeyondTheEndIsLeftForLater() {
        var end = new Positions(Map.of(FIRST, 10L));

        FeedPage page = page(Positions.START, end, FeedFilter.EVERYTHING, 200);

        assertThat(page.items().stream().map(item -> item.entry().position().offset()))
                .containsExactlyElementsOf(LongStream.range(0, 10)
                        .filter(offset -> offset * 2 % 5 != 3)
                        .boxed()
                        .toList());
        assertThat(page.next()).isEqualTo(end);
        assertThat(page.more()).isFalse();
    }

    @Test
    void aFilterThatMatchesNothingStillMovesOn() {
        var nowhere = new FeedFilter(Set.of("XK"), Set.of(), Set.of(), Set.of(), null);

        FeedPage page = page(Positions.START, END, nowhere, 10);

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEqualTo(END);
    }
}
