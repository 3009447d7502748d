package eu.klynge.directory.cluster;

import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.Tier;
import eu.klynge.kit.problem.Fault;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an emerging organisation has before it.
 *
 * @param mentor the established organisation at its side; null until a steward names one
 * @param fullBy the day by which every criterion is to be met
 * @param missing codes of the criteria that were not met at acceptance, or by the latest change
 */
public record PathToFull(@Nullable Mentor mentor, LocalDate fullBy, List<String> missing) {

    /** As long as a bronze label is valid: long enough to find members, short enough to be taken seriously. */
    static final Period TIME = Period.ofYears(2);

    public record Mentor(String id, String slug) {}

    public PathToFull {
        missing = List.copyOf(missing);
    }

    /** Null for whoever met the criteria, or is excused from them. */
    static @Nullable PathToFull of(Registration accepted) {
        return accepted.tier() != Tier.EMERGING
                ? null
                : new PathToFull(
                        null,
                        accepted.changedAt()
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .plus(TIME),
                        accepted.missing().stream().map(Fault::code).toList());
    }

    PathToFull with(@Nullable Mentor other) {
        return new PathToFull(other, fullBy, missing);
    }

    PathToFull lacking(List<String> criteria) {
        return new PathToFull(mentor, fullBy, criteria);
    }

    PathToFull until(LocalDate other) {
        return new PathToFull(mentor, other, missing);
    }
}
