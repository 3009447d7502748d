package eu.klynge.directory.cluster;

import eu.klynge.directory.organisation.Organisation;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who could be the mentor, and why.
 *
 * @param sharedEcosystems codes that both have, as with {@code sharedTechnologyFields}
 * @param kilometres between the two offices, along the earth's surface
 */
public record Candidate(
        String id,
        String slug,
        String name,
        String country,
        List<String> sharedEcosystems,
        List<String> sharedTechnologyFields,
        long kilometres) {

    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::inCommon)
            .reversed()
            .thenComparingLong(Candidate::kilometres)
            .thenComparing(Candidate::id);

    private static final double EARTH_RADIUS_KILOMETRES = 6371.0088;

    static Candidate of(Cluster emerging, Cluster established) {
        Organisation young = emerging.organisation();
        Organisation old = established.organisation();
        return new Candidate(
                established.id(),
                established.slug(),
                old.name(),
                old.country(),
                both(young.ecosystems(), old.ecosystems()),
                both(young.technologyFields(), old.technologyFields()),
                kilometres(young.location(), old.location()));
    }

    private int inCommon() {
        return sharedEcosystems.size() + sharedTechnologyFields.size();
    }

    private static List<String> both(List<String> these, List<String> those) {
        Set<String> known = new HashSet<>(those);
        return these.stream().filter(known::contains).toList();
    }

    /** Great-circle distance by the haversine formula. */
    private static long kilometres(Organisation.Location a, Organisation.Location b) {
        double north = Math.sin(Math.toRadians(b.lat() - a.lat()) / 2);
        double east = Math.sin(Math.toRadians(b.lon() - a.lon()) / 2);
        double half =
                north * north + Math.cos(Math.toRadians(a.lat())) * Math.cos(Math.toRadians(b.lat())) * east * east;
        return Math.round(2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.sqrt(half)));
    }
}
