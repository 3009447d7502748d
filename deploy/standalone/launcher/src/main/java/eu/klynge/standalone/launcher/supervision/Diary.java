package eu.klynge.standalone.launcher.supervision;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What the supervisor's log says, and when it was so. */
public final class Diary {

    private static final Clock CLOCK = Clock.systemUTC();

    private Diary() {}

    public static void write(String sentence) {
        System.out.println(CLOCK.instant().truncatedTo(ChronoUnit.MILLIS) + " " + sentence);
    }
}
