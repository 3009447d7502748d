package eu.klynge.kit.test.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** A public type is a promise, so it needs somebody it is made to. */
final class VisibilityRules {
    private VisibilityRules() {}

    static ArchRule typesAreOnlyAsPublicAsNeeded(String base) {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should(new ArchCondition<>("be needed by another package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!isStarted(type) && !isNamedElsewhere(type) && !isPartOfAPromise(type)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " is public, and no other package needs it"));
                        }
                    }
                })
                .allowEmptyShould(true)
                .as("types are only as public as needed");
    }

    private static boolean isStarted(JavaClass type) {
        return type.tryGetMethod("main", String[].class).isPresent();
    }

    private static boolean isNamedElsewhere(JavaClass type) {
        return family(type)
                .flatMap(member -> member.getDirectDependenciesToSelf().stream())
                .anyMatch(dependency ->
                        !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    /** A type in the signature of another public one goes where that one goes, even where nobody writes its name. */
    private static boolean isPartOfAPromise(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(other -> other.getModifiers().contains(PUBLIC)
                        && !family(type).toList().contains(other))
                .flatMap(other -> Stream.concat(
                        other.getCodeUnits().stream()
                                .filter(unit -> !unit.getModifiers().contains(PRIVATE))
                                .flatMap(VisibilityRules::signature),
                        other.getInterfaces().stream()))
                .anyMatch(named -> named.getAllInvolvedRawTypes().contains(type));
    }

    private static Stream<JavaType> signature(JavaCodeUnit unit) {
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getThrowsClause().getTypes().stream())
                .flatMap(part -> part);
    }

    private static Stream<JavaClass> family(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(other -> other.equals(type) || other.getName().startsWith(type.getName() + "$"));
    }
}
