package eu.klynge.standalone.launcher.supervision;

import java.time.Duration;

/**
 * When a process that ended is started again: at once if it had been ready, and after a pause that doubles from half a
 * second to half a minute for as long as it ends before it is ready.
 */
record Restarts(int failedStarts) {

    static final Restarts NONE = new Restarts(0);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MANY = 2;

    Restarts ended(boolean hadBeenReady) {
        return hadBeenReady ? NONE : new Restarts(failedStarts + 1);
    }

    Duration pause() {
        if (failedStarts == 0) {
            return Duration.ZERO;
        }
        var doublings = Math.min(failedStarts - 1, 10);
        var pause = FIRST.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    /** It ended so often before it was ready that something is wrong with it. */
    boolean hopeless() {
        return failedStarts >= MANY;
    }
}
