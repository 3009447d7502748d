package eu.klynge.events.nomination;

import java.time.LocalDate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Excellence labels as the feed told of them. */
public interface Labels {

    /**
     * One label of an organisation in a scheme, as it was granted last.
     *
     * @param id of the label, for life
     * @param cluster slug of the organisation that holds it
     * @param level bronze, silver or gold
     * @param validUntil last day
     */
    record Label(String id, String cluster, String level, LocalDate validFrom, LocalDate validUntil) {}

    /**
     * @param sequence of the event; an older one than was seen changes nothing
     * @return whether anything was learnt
     */
    Mono<Boolean> learn(Label label, long sequence);

    /** Levels that the cluster of this slug holds on that day. */
    Flux<String> heldBy(String cluster, LocalDate day);
}
