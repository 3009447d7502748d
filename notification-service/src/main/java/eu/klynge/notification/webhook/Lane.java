package eu.klynge.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** What this instance remembers of a webhook it works on: whether it does, and how the receiver fared. */
final class Lane {

    private static final int PATIENCE = 3;
    private static final int LONGEST_PAUSE_EXPONENT = 6;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile int failuresInARow;
    private volatile Instant restsUntil = Instant.MIN;

    boolean enter(Instant now) {
        return !now.isBefore(restsUntil) && busy.compareAndSet(false, true);
    }

    void leave() {
        busy.set(false);
    }

    boolean isFailing() {
        return failuresInARow > 0;
    }

    boolean rests(Instant now) {
        return now.isBefore(restsUntil);
    }

    void succeeded() {
        failuresInARow = 0;
    }

    /**
     * A receiver that fails whatever it is sent rests for up to a minute between probes, so that what waits for it does not
     * use up its attempts.
     */
    synchronized void failed(Instant now) {
        int failures = ++failuresInARow;
        if (failures >= PATIENCE) {
            int exponent = Math.min(failures - PATIENCE, LONGEST_PAUSE_EXPONENT);
            restsUntil = now.plus(Duration.ofSeconds(Math.min(60, 1L << exponent)));
        }
    }

    /** Its owner says that it is well again. */
    void forgive() {
        failuresInARow = 0;
        restsUntil = Instant.MIN;
    }
}
