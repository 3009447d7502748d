package eu.klynge.kit.test.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules for one base package, and the classes they are checked on: everything on the class path under the base's
 * parent package, tests left out. A service needs one test:
 *
 * <pre>{@code
 * class HouseRulesTest {
 *     @TestFactory
 *     Stream<DynamicTest> theServiceKeepsTheHouseRules() {
 *         return HouseRules.forService("eu.klynge.directory").asTests();
 *     }
 * }
 * }</pre>
 */
public final class HouseRules {
    private final JavaClasses classes;
    private final List<ArchRule> rules;

    private HouseRules(JavaClasses classes, List<ArchRule> rules) {
        this.classes = classes;
        this.rules = List.copyOf(rules);
    }

    /** The rules for a service whose rooms are the packages under {@code base}. */
    public static HouseRules forService(String base) {
        return forService(base, around(base));
    }

    static HouseRules forService(String base, JavaClasses classes) {
        return new HouseRules(containing(base, classes), serviceRules(base));
    }

    /** The rules for what all services share, which has no rooms and must know none of the services. */
    public static HouseRules forKit(String base, String... blockingPackages) {
        return forKit(base, around(base), blockingPackages);
    }

    static HouseRules forKit(String base, JavaClasses classes, String... blockingPackages) {
        return new HouseRules(
                containing(base, classes),
                List.of(
                        ClassPathRules.aKitKnowsNoDomain(base),
                        OwnershipRules.everyOperatorsCallIsOnRecord(base),
                        HabitRules.everyPackageIsNullMarked(base),
                        HabitRules.noFieldIsInjected(base),
                        HabitRules.timeComesFromAClock(base),
                        HabitRules.nothingBlocksOutside(base, blockingPackages)));
    }

    static List<ArchRule> serviceRules(String base) {
        return List.of(
                RoomRules.aRootKnowsNoDrawer(base),
                RoomRules.aDrawerKnowsNoOtherDrawer(base),
                RoomRules.roomsHaveNoCycles(base),
                TechnologyRules.onlyMessagingNamesWireTypes(base),
                TechnologyRules.onlyStoreNamesMongo(base),
                TechnologyRules.onlyWebNamesHttp(base),
                ClassPathRules.noOtherServiceIsNear(base),
                OwnershipRules.aCollectionBelongsToOneRoom(base),
                OwnershipRules.everyEndpointSaysWhoMayCall(base),
                OwnershipRules.everyOperatorsCallIsOnRecord(base),
                OwnershipRules.viewsHaveNamesOfTheirOwn(base),
                VisibilityRules.typesAreOnlyAsPublicAsNeeded(base),
                HabitRules.everyPackageIsNullMarked(base),
                HabitRules.noFieldIsInjected(base),
                HabitRules.timeComesFromAClock(base),
                HabitRules.nothingBlocksOutside(base, base + "..messaging.."));
    }

    /** Leaves a rule out, by its description, for a reason that stands in the test. */
    public HouseRules without(String description, String reason) {
        if (reason.isBlank() || rules.stream().noneMatch(named(description))) {
            throw new IllegalArgumentException("Leave out a rule that is there, and say why: " + description);
        }
        return new HouseRules(
                classes, rules.stream().filter(named(description).negate()).toList());
    }

    /** One more rule, of the service's own. */
    public HouseRules with(ArchRule rule) {
        var more = new ArrayList<>(rules);
        more.add(rule);
        return new HouseRules(classes, more);
    }

    /** A test for each rule, named by it. */
    public Stream<DynamicTest> asTests() {
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    /** The descriptions of the rules that do not hold. */
    List<String> broken() {
        return rules.stream()
                .filter(rule -> rule.evaluate(classes).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
    }

    private static JavaClasses around(String base) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(base.substring(0, base.lastIndexOf('.')));
    }

    private static JavaClasses containing(String base, JavaClasses classes) {
        if (!classes.containPackage(base)) {
            throw new IllegalArgumentException("No class under " + base + ": is the name right?");
        }
        return classes;
    }

    private static Predicate<ArchRule> named(String description) {
        return rule -> rule.getDescription().equals(description);
    }
}
