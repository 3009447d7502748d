package eu.klynge.notification.guest;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The view of registrations for events. */
public interface Attendances {

    /** False when something later was seen already. */
    Mono<Boolean> keep(Attendance attendance, long sequence);

    /**
     * Those of an event that are {@linkplain Standing#isOpen() open}, by id.
     *
     * @param after the last one already seen; empty for none
     */
    Flux<Attendance> open(String event, String after, int limit);

    /** All of a group, by id. */
    Flux<Attendance> ofGroup(String group);
}
