package eu.klynge.events.ballot;

import eu.klynge.events.award.Awards;
import eu.klynge.events.award.Awards.Position;
import eu.klynge.events.award.Awards.Selection;
import eu.klynge.events.award.Entry;
import eu.klynge.events.award.Standing;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks after the awards that people vote in, and after what is left of their votes. */
final class Tending {

    private static final Logger log = LoggerFactory.getLogger(Tending.class);
    private static final int PAGE = 200;
    private static final Set<Standing> VOTED_IN = Set.of(Standing.SHORTLISTED, Standing.CLOSED, Standing.COUNTED);
    private static final Set<Standing> OVER = Set.of(Standing.AWARDED, Standing.CANCELLED);

    private final Awards awards;
    private final Counting counting;
    private final Box box;
    private final VotingCodes codes;

    Tending(Awards awards, Counting counting, Box box, VotingCodes codes) {
        this.awards = awards;
        this.counting = counting;
        this.box = box;
        this.codes = codes;
    }

    /** Notes, closes and counts. */
    Mono<Void> votes() {
        return page(null)
                .expand(page -> page.size() < PAGE ? Mono.empty() : page(position(page.getLast())))
                .concatMapIterable(page -> page)
                .concatMap(entry -> attempted(entry.id(), counting.tend(entry.id())))
                .then();
    }

    /**
     * Ballots and codes of an award that was cancelled while people voted, or that were still on their way. Only awards of which
     * something is left are looked at.
     */
    Mono<Void> leftovers() {
        return Flux.concat(box.awards(), codes.awards())
                .distinct()
                .concatMap(awards::find)
                .filter(entry -> OVER.contains(entry.state().standing()))
                .concatMap(entry -> attempted(entry.id(), counting.forget(entry.id())))
                .then();
    }

    private static Mono<Void> attempted(String award, Mono<Void> work) {
        return work.onErrorResume(away -> {
            log.warn("Award {} waits: {}", award, away.toString());
            return Mono.empty();
        });
    }

    private Mono<List<Versioned<Entry>>> page(@Nullable Position after) {
        return awards.list(new Selection(VOTED_IN, null, after), PAGE).collectList();
    }

    private static Position position(Versioned<Entry> last) {
        return new Position(last.createdAt(), last.id());
    }
}
