package eu.klynge.events.ballot;

import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ballots while the vote is on: a document for each person and category. */
public interface Box {

    int MOST_CASTS = 64;

    /**
     * One conditional write, however many come at once. Errs with {@link NonceUsed} when another ballot has the code, with
     * {@link ChangedTooOften} after {@link #MOST_CASTS}.
     *
     * @param id pseudonym
     */
    Mono<Void> cast(String id, String award, String category, Cast cast);

    /** Those of these pseudonyms that are there. */
    Flux<Ballot> find(Collection<String> ids);

    /** Those with casts that may not be noted in the chain yet, longest unchanged first. */
    Flux<Ballot> waiting(String award, int limit);

    /** All casts of these ballots, as they were read, are noted; one that has got another since still waits. */
    Mono<Void> noted(Collection<Ballot> ballots);

    /** In no order. */
    Flux<Ballot> all(String award);

    /** Of which there are any, each once. */
    Flux<String> awards();

    /** Nobody can tell any more who cast what. */
    Mono<Void> forget(String award);

    /** Another voter's ballot has this code: two devices chose the same nonce. */
    final class NonceUsed extends RuntimeException {
        public NonceUsed() {
            super("nonce used", null, false, false);
        }
    }

    /** The ballot is full. */
    final class ChangedTooOften extends RuntimeException {
        public ChangedTooOften() {
            super("changed too often", null, false, false);
        }
    }
}
