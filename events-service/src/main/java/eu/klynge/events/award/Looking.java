package eu.klynge.events.award;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What anybody sees of an award, from the moment it is opened; before, only those who run it. */
public final class Looking {

    private static final int PAGE = 500;

    private final Proceedings proceedings;
    private final Clock clock;

    public Looking(Proceedings proceedings, Clock clock) {
        this.proceedings = proceedings;
        this.clock = clock;
    }

    /** An award and where it stands at this moment. */
    public record Seen(Award award, Stage stage) {}

    /** @param person null for anybody */
    public Mono<Seen> look(String id, @Nullable Person person) {
        return proceedings
                .current(id)
                .filter(award -> award.isOpened() || person != null && award.isRunBy(person))
                .switchIfEmpty(Mono.error(() -> new AwardRefused.Unknown("award")))
                .map(award -> new Seen(award, award.stage(clock.instant())));
    }

    /** In their order, from the one after {@code number} on. */
    public Mono<List<ChainEntry>> chain(String id, long number, int limit) {
        return look(id, null)
                .flatMap(seen -> proceedings.steps(id, number, limit).map(steps -> ChainEntry.of(steps, seen.award())));
    }

    /** All of it. */
    public Flux<ChainEntry> chain(String id) {
        return look(id, null).flatMapMany(seen -> pages(seen.award(), 0));
    }

    private Flux<ChainEntry> pages(Award award, long number) {
        return proceedings.steps(award.id(), number, PAGE).flatMapMany(steps -> {
            Flux<ChainEntry> page = Flux.fromIterable(ChainEntry.of(steps, award));
            return steps.size() < PAGE
                    ? page
                    : page.concatWith(
                            Flux.defer(() -> pages(award, steps.getLast().number())));
        });
    }
}
