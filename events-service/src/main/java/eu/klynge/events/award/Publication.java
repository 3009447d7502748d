package eu.klynge.events.award;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes the entries follow the chains, one step after the other, so that every step's hash is published and none is told twice. Done
 * right after each step; an award where that went wrong, or where steps came faster, is behind, and caught up with soon. What a crash
 * left untold, a look at all awards finds.
 */
public final class Publication {

    private static final Logger log = LoggerFactory.getLogger(Publication.class);
    private static final int PAGE = 500;

    private final Steps steps;
    private final Awards awards;
    private final Set<String> behind = ConcurrentHashMap.newKeySet();

    public Publication(Steps steps, Awards awards) {
        this.steps = steps;
        this.awards = awards;
    }

    /** Never errs: the step is taken, and will be told. */
    Mono<Void> tell(Award after, AwardFact fact) {
        return write(after, fact).then().onErrorResume(later -> Mono.fromRunnable(() -> behind.add(after.id())));
    }

    /** Errs with {@link StaleVersion} unless the step before is the last one told: another instance may tell of the same award. */
    private Mono<Versioned<Entry>> write(Award after, AwardFact fact) {
        Entry next = Entry.of(after);
        EntryFact told = EntryFact.of(next, fact);
        return after.number() == 1
                ? awards.create(next, told)
                : awards.find(after.id())
                        .filter(entry -> entry.version() == after.number() - 1)
                        .switchIfEmpty(Mono.error(StaleVersion::new))
                        .flatMap(entry -> awards.update(entry, next, told));
    }

    /** The awards that are known to be behind. */
    Mono<Void> catchUpWithThoseBehind() {
        return Flux.defer(() -> Flux.fromIterable(Set.copyOf(behind)))
                .filter(behind::remove)
                .concatMap(this::follow)
                .then();
    }

    /** All awards that have steps of which nothing is told. */
    public Mono<Void> catchUp() {
        return steps.lengths()
                .filterWhen(length -> awards.find(length.award())
                        .map(entry -> entry.version() < length.steps())
                        .defaultIfEmpty(true))
                .concatMap(length -> follow(length.award()))
                .then();
    }

    private Mono<Void> follow(String id) {
        return awards.find(id)
                .map(Versioned::version)
                .defaultIfEmpty(0L)
                .flatMap(told -> follow(Award.none(id), told))
                .onErrorResume(StaleVersion.class, overtaken -> Mono.empty())
                .onErrorResume(DuplicateKey.class, overtaken -> Mono.empty())
                .onErrorResume(later -> {
                    log.warn("Award {} is told of later: {}", id, later.toString());
                    behind.add(id);
                    return Mono.empty();
                });
    }

    private Mono<Void> follow(Award award, long told) {
        return steps.after(award.id(), award.number(), PAGE).collectList().flatMap(page -> {
            List<Step> known =
                    page.stream().filter(step -> step.number() <= told).toList();
            List<Step> untold = page.subList(known.size(), page.size());
            return tell(award.after(known), untold)
                    .flatMap(next -> page.size() < PAGE ? Mono.empty() : follow(next, told));
        });
    }

    private Mono<Award> tell(Award award, List<Step> untold) {
        if (untold.isEmpty()) {
            return Mono.just(award);
        }
        Award next = award.after(List.of(untold.getFirst()));
        return write(next, untold.getFirst().fact())
                .then(Mono.defer(() -> tell(next, untold.subList(1, untold.size()))));
    }
}
