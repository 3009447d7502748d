package eu.klynge.events.ballot;

import eu.klynge.events.award.Awards;
import eu.klynge.events.award.Awards.Position;
import eu.klynge.events.award.Awards.Selection;
import eu.klynge.events.award.Entry;
import eu.klynge.events.award.Standing;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Looks after the awards that people vote in, and after what is left of their votes. */
final class Tending {

    private static final Logger log = LoggerFactory.getLogger(Tending.class);
    private static final int PAGE = 200;
    private static final Set<Standing> VOTED_IN = Set.of(Standing.SHORTLISTED, Standing.CLOSED, Standing.COUNTED);
    private static final Set<Standing> OVER = Set.of(Standing.AWARDED, Standing.CANCELLED);

    private final Awards awards;
    private final Counting counting;

    Tending(Awards awards, Counting counting) {
        this.awards = awards;
        this.counting = counting;
    }

    /** Notes, closes and counts. */
    Mono<Void> votes() {
        return each(VOTED_IN, counting::tend);
    }

    /** Ballots of an award that was cancelled while people voted, or that were still on their way. */
    Mono<Void> leftovers() {
        return each(OVER, counting::forget);
    }

    private Mono<Void> each(Set<Standing> standings, Function<String, Mono<Void>> what) {
        return page(standings, null)
                .expand(page -> page.size() < PAGE ? Mono.empty() : page(standings, position(page.getLast())))
                .concatMapIterable(page -> page)
                .concatMap(entry -> what.apply(entry.id()).onErrorResume(away -> {
                    log.warn("Award {} waits: {}", entry.id(), away.toString());
                    return Mono.empty();
                }))
                .then();
    }

    private Mono<List<Versioned<Entry>>> page(Set<Standing> standings, @Nullable Position after) {
        return awards.list(new Selection(standings, null, after), PAGE).collectList();
    }

    private static Position position(Versioned<Entry> last) {
        return new Position(last.createdAt(), last.id());
    }
}
