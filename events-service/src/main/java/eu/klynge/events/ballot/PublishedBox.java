package eu.klynge.events.ballot;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The box after the count: lines without voters, in the order of their codes. What the count's step names the root of is the box; of
 * several instances that count at once each may have written one.
 */
public interface PublishedBox {

    /** Again with the same lines changes nothing. */
    Mono<Void> publish(String award, String root, List<String> lines);

    Flux<String> lines(String award, String root);

    /** The line of a ballot that counts, or that has replaced the one of this code; empty when there is none. */
    Mono<String> find(String award, String root, String code);

    /** Those of other roots go. */
    Mono<Void> keepOnly(String award, String root);
}
