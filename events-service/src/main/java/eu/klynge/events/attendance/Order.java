package eu.klynge.events.attendance;

import reactor.core.publisher.MonoSink;

/** A decision that waits for its turn, and who waits for it. */
record Order(Lanes.Decision decision, MonoSink<Lanes.Decided> caller) {

    void fail(Throwable failure) {
        caller.error(failure);
    }
}
