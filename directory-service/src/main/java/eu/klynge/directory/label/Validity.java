package eu.klynge.directory.label;

import eu.klynge.directory.excellence.Phase;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The calendar of labels: pure functions of a phase's months and days. Every end is the last day of a month. */
final class Validity {

    private Validity() {}

    /** A first label begins on the day of its assessment. */
    static Period first(Phase phase, LocalDate assessedOn) {
        return new Period(assessedOn, monthEnd(assessedOn.plusMonths(phase.months())), assessedOn);
    }

    /** A renewed one goes on where the one before ended, however late it was assessed: there is no gap. */
    static Period renewed(Phase phase, LocalDate previousEnd, LocalDate assessedOn) {
        return new Period(previousEnd.plusDays(1), monthEnd(previousEnd.plusMonths(phase.renewedMonths())), assessedOn);
    }

    /** The first day on which a label with this end may be renewed. */
    static LocalDate renewableFrom(Phase phase, LocalDate end) {
        return monthEnd(end.minusMonths(phase.opensMonths())).plusDays(1);
    }

    /** The last day on which a label with this end may be renewed; a day later it is a first label again. */
    static LocalDate renewableUntil(Phase phase, LocalDate end) {
        return monthEnd(end.plusMonths(phase.graceMonths()));
    }

    /** Both ends included. */
    static boolean isSecond(Phase.Second second, LocalDate first, LocalDate assessedOn) {
        return !assessedOn.isBefore(first.plusMonths(second.fromMonths()))
                && !assessedOn.isAfter(first.plusMonths(second.toMonths()));
    }

    private static LocalDate monthEnd(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }
}
