package eu.klynge.events.attendance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The orders that wait for one list; one at most carries them out at a time. */
final class Lane {

    private final Deque<Order> waiting = new ArrayDeque<>();
    private boolean busy;

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

    synchronized List<Order> next(int most) {
        List<Order> next = new ArrayList<>();
        while (next.size() < most && !waiting.isEmpty()) {
            next.add(waiting.removeFirst());
        }
        return next;
    }
}
