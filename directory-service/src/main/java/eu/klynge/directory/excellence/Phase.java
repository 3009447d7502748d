package eu.klynge.directory.excellence;

import org.jspecify.annotations.Nullable;

/**
 * A label of a scheme: what it asks for, and how long it holds. All times are whole months, to the end of the month.
 *
 * @param level for example {@code bronze}
 * @param months that a first label holds
 * @param renewedMonths that a renewed one holds, from the end of the one before
 * @param opensMonths before its end a label may be renewed
 * @param graceMonths after its end it still may
 * @param second null, or that this is a second assessment
 * @param improvements how many described improvements are needed
 * @param baseline whether every baseline indicator must reach its minimum
 * @param everyThreshold whether every indicator must reach its threshold
 * @param totalPercent in per cent that the weighted scores must reach; null for none
 */
public record Phase(
        String level,
        int months,
        int renewedMonths,
        int opensMonths,
        int graceMonths,
        @Nullable Second second,
        int improvements,
        boolean baseline,
        boolean everyThreshold,
        @Nullable Double totalPercent) {

    /**
     * @param after the level that the first assessment led to
     * @param fromMonths earliest, after the day of the first assessment; {@code toMonths} latest, that day included
     */
    public record Second(String after, int fromMonths, int toMonths) {}
}
