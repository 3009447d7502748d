package eu.klynge.notification.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** All letters, until a month after they came to an end. */
public interface Letters {

    /** True when it was not there yet. */
    Mono<Boolean> add(Letter letter);

    /**
     * Takes letters that are due, the longest due first; nobody else gets them until the claim ends. A claim that nobody
     * concluded in that time is free again.
     *
     * @param claim a fresh word for this batch
     */
    Mono<List<Letter>> claim(String claim, int most, Instant now, Instant until);

    /** Makes a claim last longer, for the letters that it still has. */
    Mono<Void> renew(String claim, Instant until);

    /** Ends it and drops what it says; nothing happens when the claim has gone to another. */
    Mono<Void> conclude(Letter letter, String claim, Letter.State state, @Nullable String reason, Instant at);

    Mono<Void> postpone(Letter letter, String claim, int attempts, String reason, Instant until);

    /** A letter that was sent and came back has failed after all. */
    Mono<Void> bounced(String id, String reason);

    Mono<Letter> find(String id);

    /** Ends the waiting letters of an erased contact and drops what all of them say. */
    Mono<Void> erase(String contact, Instant at);

    Mono<Map<Letter.State, Long>> counts();

    /** Removes what ended before. */
    Mono<Long> sweep(Instant before);
}
