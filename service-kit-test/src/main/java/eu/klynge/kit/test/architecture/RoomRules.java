package eu.klynge.kit.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.BiPredicate;

/** A room's root is its promise; drawers stand around it and know nothing of each other. */
final class RoomRules {
    private RoomRules() {}

    static ArchRule aRootKnowsNoDrawer(String base) {
        return inside(base, "a room's root knows no drawer", (from, to) -> !from.isDrawer() && to.isDrawer());
    }

    static ArchRule aDrawerKnowsNoOtherDrawer(String base) {
        return inside(
                base,
                "a drawer knows no other drawer",
                (from, to) -> from.isDrawer() && to.isDrawer() && !from.equals(to));
    }

    static ArchRule roomsHaveNoCycles(String base) {
        return slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .as("rooms have no cycles");
    }

    private static ArchRule inside(String base, String description, BiPredicate<Place, Place> forbidden) {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should(Dependencies.none(dependency -> {
                    var from = Place.of(base, dependency.getOriginClass());
                    var to = Place.of(base, dependency.getTargetClass());
                    return from.isPresent() && to.isPresent() && forbidden.test(from.get(), to.get());
                }))
                .as(description);
    }
}
