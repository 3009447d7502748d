package eu.klynge.kit.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Habits that hold in every line. */
final class HabitRules {
    private static final Set<String> WAITS =
            Set.of("block", "blockOptional", "blockFirst", "blockLast", "toIterable", "toStream");
    private static final Set<String> INJECTIONS = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource");

    private HabitRules() {}

    static ArchRule everyPackageIsNullMarked(String base) {
        return all(new AbstractClassesTransformer<JavaPackage>("packages") {
                    @Override
                    public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                        return classes.stream()
                                .map(JavaClass::getPackage)
                                .filter(found -> (found.getName() + ".").startsWith(base + "."))
                                .collect(Collectors.toSet());
                    }
                })
                .should(new ArchCondition<>("be @NullMarked") {
                    @Override
                    public void check(JavaPackage found, ConditionEvents events) {
                        if (!found.isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    found, "package " + found.getName() + " has no @NullMarked in its package-info"));
                        }
                    }
                })
                .as("every package is @NullMarked");
    }

    static ArchRule noFieldIsInjected(String base) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(base + "..")
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "injection",
                        (JavaAnnotation<?> found) ->
                                INJECTIONS.contains(found.getRawType().getName())))
                .allowEmptyShould(true)
                .as("no field is injected");
    }

    /** A clock can be set in a test, the machine's time cannot. */
    static ArchRule timeComesFromAClock(String base) {
        return noAccess(base, type -> !type.isAssignableTo(Clock.class), HabitRules::readsTheMachinesTime)
                .as("time comes from a Clock");
    }

    /** A thread that waits for a pipeline must be one that may wait: a listener's or the relay's. */
    static ArchRule nothingBlocksOutside(String base, String... blockingPackages) {
        return noAccess(
                        base,
                        type -> Stream.of(blockingPackages)
                                .noneMatch(allowed -> PackageMatcher.of(allowed).matches(type.getPackageName())),
                        HabitRules::waits)
                .as("nothing blocks but listeners and the relay");
    }

    private static boolean readsTheMachinesTime(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        var call = target.getOwner().getName() + "." + target.getName();
        var given = target.getRawParameterTypes();
        return call.equals("java.lang.System.currentTimeMillis")
                || call.equals("java.util.Date.<init>") && given.isEmpty()
                || call.matches("java\\.time\\..*\\.now")
                        && given.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean waits(JavaAccess<?> access) {
        return WAITS.contains(access.getTarget().getName())
                && access.getTargetOwner().getPackageName().equals("reactor.core.publisher");
    }

    /** Sees method references too. */
    private static ArchRule noAccess(String base, Predicate<JavaClass> concerned, Predicate<JavaAccess<?>> forbidden) {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .and(DescribedPredicate.describe("are concerned", concerned))
                .should(new ArchCondition<>("not do so") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getAccessesFromSelf().stream()
                                .filter(forbidden)
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.violated(access, access.getDescription())));
                    }
                })
                .allowEmptyShould(true);
    }
}
