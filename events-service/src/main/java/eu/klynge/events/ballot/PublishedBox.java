package eu.klynge.events.ballot;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The box after the count: lines without voters, in the order of their codes. */
public interface PublishedBox {

    /** Again with the same lines changes nothing. */
    Mono<Void> publish(String award, List<String> lines);

    Flux<String> lines(String award);

    /** The line of a ballot that counts, or that has replaced the one of this code; empty when there is none. */
    Mono<String> find(String award, String code);
}
