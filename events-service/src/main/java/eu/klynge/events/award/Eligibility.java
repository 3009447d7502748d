package eu.klynge.events.award;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may be nominated; an empty list or null asks nothing.
 *
 * @param countries ISO 3166-1 alpha-2
 * @param tiers codes of vocabulary {@code tiers}
 * @param labels one of these excellence labels is needed
 * @param leastYears the organisation is at least so old when nominations end, counted in calendar years
 * @param mostYears and at most so old
 * @param winnersRestYears who won an award of this series in so many years before is not eligible
 */
public record Eligibility(
        List<String> countries,
        List<String> tiers,
        List<String> labels,
        @Nullable Integer leastYears,
        @Nullable Integer mostYears,
        @Nullable Integer winnersRestYears) {

    public Eligibility {
        countries = List.copyOf(countries);
        tiers = List.copyOf(tiers);
        labels = List.copyOf(labels);
    }
}
