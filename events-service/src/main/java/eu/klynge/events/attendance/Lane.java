package eu.klynge.events.attendance;

import eu.klynge.events.event.Event;
import eu.klynge.kit.store.Versioned;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders that wait for one list; one at most carries them out at a time. While some wait, the list as it was last seen is kept:
 * on the latest writing another one builds, and whoever is late is told by the version.
 */
final class Lane {

    private final Deque<Order> waiting = new ArrayDeque<>();
    private boolean busy;

    private volatile @Nullable Seen seen;

    /** The latest that is known here. */
    record Seen(Versioned<GuestList> list, Event event) {}

    /** False when too many wait. */
    synchronized boolean take(Order order, int most) {
        if (waiting.size() >= most) {
            return false;
        }
        waiting.addLast(order);
        return true;
    }

    /** True for the one who carries out. */
    synchronized boolean begin() {
        if (busy || waiting.isEmpty()) {
            return false;
        }
        busy = true;
        return true;
    }

    /** True when more wait; else the lane rests. */
    synchronized boolean goOn() {
        busy = !waiting.isEmpty();
        return busy;
    }

    @Nullable
    Seen seen() {
        return seen;
    }

    /** @param latest null when it is not the latest any more */
    void see(@Nullable Seen latest) {
        seen = latest;
    }

    synchronized List<Order> next(int most) {
        List<Order> next = new ArrayList<>();
        while (next.size() < most && !waiting.isEmpty()) {
            next.add(waiting.removeFirst());
        }
        return next;
    }
}
