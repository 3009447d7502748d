package eu.klynge.kit.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.Set;

/**
 * Where a type lives in a service. The base package is the hall, its sub-packages are rooms, a room's sub-packages are
 * its drawers. A hall may have drawers too, under the three usual names.
 *
 * @param room empty for the hall
 * @param drawer empty for a root
 */
record Place(String room, String drawer) {
    private static final Set<String> USUAL_DRAWERS = Set.of("web", "store", "messaging");

    /** Empty for a type outside of {@code base}. */
    static Optional<Place> of(String base, JavaClass type) {
        var name = type.getPackageName();
        if (name.equals(base)) {
            return Optional.of(new Place("", ""));
        }
        if (!name.startsWith(base + ".")) {
            return Optional.empty();
        }
        var steps = name.substring(base.length() + 1).split("\\.");
        if (USUAL_DRAWERS.contains(steps[0])) {
            return Optional.of(new Place("", steps[0]));
        }
        return Optional.of(new Place(steps[0], steps.length > 1 ? steps[1] : ""));
    }

    boolean isDrawer() {
        return !drawer.isEmpty();
    }
}
