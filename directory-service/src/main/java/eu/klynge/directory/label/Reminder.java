package eu.klynge.directory.label;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When holders are reminded that a label ends: 12, 6, 3 and 1 months before. */
final class Reminder {

    static final int EARLIEST = 12;
    private static final List<Integer> LATEST_FIRST = List.of(1, 3, 6, EARLIEST);

    private Reminder() {}

    /**
     * The one that is due, in months; only the latest of several that were missed.
     *
     * @param reminded months of the last one that was sent; null for none
     */
    static Optional<Integer> due(LocalDate until, LocalDate today, @Nullable Integer reminded) {
        if (today.isAfter(until)) {
            return Optional.empty();
        }
        return LATEST_FIRST.stream()
                .filter(months -> !today.isBefore(until.minusMonths(months)))
                .findFirst()
                .filter(months -> reminded == null || months < reminded);
    }
}
