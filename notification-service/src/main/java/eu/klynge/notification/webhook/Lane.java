package eu.klynge.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What this instance remembers of a webhook it works on: whether it does, when to look again, and how the receiver fared. */
final class Lane {

    private static final int PATIENCE = 3;
    private static final int LONGEST_PAUSE_EXPONENT = 6;
    private static final int FIRST_LOAD = 4;
    private static final int LARGEST_LOAD = 128;

    private boolean busy;
    private boolean missed;
    private int failuresInARow;
    private int load = FIRST_LOAD;
    private Instant restsUntil = Instant.MIN;
    private @Nullable Instant looksAgain;

    /** False while it rests, or somebody is in it already, who then looks once more. */
    synchronized boolean enter(Instant now) {
        if (rests(now)) {
            looksAgain = restsUntil;
            return false;
        }
        missed = busy;
        boolean free = !busy;
        busy = true;
        return free;
    }

    /**
     * @param next when something is due that was not; null if nothing waits
     * @return whether somebody wanted to enter meanwhile
     */
    synchronized boolean leave(@Nullable Instant next) {
        busy = false;
        looksAgain = next;
        return missed;
    }

    synchronized boolean wantsToLook(Instant now) {
        return !busy && looksAgain != null && !looksAgain.isAfter(now) && !rests(now);
    }

    synchronized boolean isFailing() {
        return failuresInARow > 0;
    }

    synchronized boolean rests(Instant now) {
        return now.isBefore(restsUntil);
    }

    /** How many deliveries to have in memory for it: few until its receiver has shown that it is well. */
    synchronized int load() {
        return isFailing() ? 1 : load;
    }

    synchronized void succeeded() {
        failuresInARow = 0;
        load = Math.min(LARGEST_LOAD, load + 1);
    }

    /**
     * A receiver that fails whatever it is sent rests for up to a minute between probes, so that what waits for it does not
     * use up its attempts.
     */
    synchronized void failed(Instant now) {
        int failures = ++failuresInARow;
        load = FIRST_LOAD;
        if (failures >= PATIENCE) {
            int exponent = Math.min(failures - PATIENCE, LONGEST_PAUSE_EXPONENT);
            restsUntil = now.plus(Duration.ofSeconds(Math.min(60, 1L << exponent)));
        }
    }

    /** Its owner says that it is well again. */
    synchronized void forgive() {
        failuresInARow = 0;
        restsUntil = Instant.MIN;
    }
}
