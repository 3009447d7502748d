package eu.klynge.events.ballot;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Codes that are printed for voting on the spot; the store has their hashes alone. */
public interface VotingCodes {

    /**
     * @param registration whom the code is for; one has one code, and a new one ends the old one
     * @param person see {@link Voters}
     */
    record Printed(String award, String registration, String hash, String person) {}

    Mono<Void> keep(List<Printed> codes);

    /** The person; empty when there is no such code. */
    Mono<String> person(String award, String hash);

    /** For which there are any, each once. */
    Flux<String> awards();

    Mono<Void> forget(String award);
}
