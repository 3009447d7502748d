package eu.klynge.events.award;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The chains of all awards. A step is added once, and what its hash covers never changes. */
public interface Steps {

    /** In their order, from the one after {@code number} on; 0 for all. */
    Flux<Step> after(String award, long number, int limit);

    /** Errs with {@link NumberTaken} when the award has a step of this number. */
    Mono<Void> append(Step step);

    /** Takes the sealed part out of all steps of an award but the first, which says who runs it. */
    Mono<Void> erase(String award);

    /** How far each award has come. */
    Flux<Length> lengths();

    /** @param steps how many there are */
    record Length(String award, long steps) {}

    /** Another step came first. */
    final class NumberTaken extends RuntimeException {
        public NumberTaken() {
            super("number taken", null, false, false);
        }
    }
}
