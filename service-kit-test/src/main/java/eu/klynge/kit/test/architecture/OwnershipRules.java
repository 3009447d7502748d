package eu.klynge.kit.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import eu.klynge.kit.audit.AuditLog;
import eu.klynge.kit.caller.AnyAccount;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMapping;

/** Each thing has one owner, and each door a sign. */
final class OwnershipRules {
    private static final List<Class<? extends Annotation>> SIGNS =
            List.of(OpenToAnyone.class, AnyAccount.class, OnlyRoles.class);

    private OwnershipRules() {}

    static ArchRule aCollectionBelongsToOneRoom(String base) {
        return all(new AbstractClassesTransformer<NamedCollection>("collections") {
                    @Override
                    public Iterable<NamedCollection> doTransform(JavaClasses classes) {
                        return NamedCollection.in(base, classes);
                    }
                })
                .should(new ArchCondition<>("belong to one room") {
                    @Override
                    public void check(NamedCollection collection, ConditionEvents events) {
                        if (collection.rooms().size() > 1) {
                            events.add(SimpleConditionEvent.violated(
                                    collection,
                                    "collection " + collection.name() + " is opened by " + collection.rooms()));
                        }
                    }
                })
                .allowEmptyShould(true)
                .as("a collection belongs to one room");
    }

    /** The description of the interface names a view by its simple name: two of one name would be taken for each other. */
    static ArchRule viewsHaveNamesOfTheirOwn(String base) {
        Map<String, String> owners = new HashMap<>();
        return classes()
                .that()
                .resideInAPackage(base + "..web..")
                .and()
                .areRecords()
                .should(new ArchCondition<>("have a simple name of their own") {
                    @Override
                    public void check(JavaClass view, ConditionEvents events) {
                        String owner = owners.putIfAbsent(view.getSimpleName(), view.getFullName());
                        if (owner != null && !owner.equals(view.getFullName())) {
                            events.add(SimpleConditionEvent.violated(
                                    view, view.getFullName() + " has the simple name of " + owner));
                        }
                    }
                })
                .allowEmptyShould(true)
                .as("views have names of their own");
    }

    /** What operators do is on record: each endpoint under {@code /api/v1/operations} calls the audit log. */
    static ArchRule everyOperatorsCallIsOnRecord(String base) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(base + "..")
                .and(DescribedPredicate.describe("are for operators", OwnershipRules::isOperation))
                .should(new ArchCondition<>("write to the audit log") {
                    @Override
                    public void check(JavaMethod endpoint, ConditionEvents events) {
                        if (endpoint.getMethodCallsFromSelf().stream()
                                .noneMatch(call -> call.getTargetOwner().isEquivalentTo(AuditLog.class))) {
                            events.add(SimpleConditionEvent.violated(
                                    endpoint, endpoint.getFullName() + " does not write to the audit log"));
                        }
                    }
                })
                .allowEmptyShould(true)
                .as("every operator's call is on record");
    }

    private static boolean isOperation(JavaMethod method) {
        return isEndpoint(method)
                && Stream.concat(paths(method), paths(method.getOwner()))
                        .anyMatch(path -> path.startsWith("/api/v1/operations"));
    }

    private static Stream<String> paths(HasAnnotations<?> annotated) {
        return annotated.getAnnotations().stream()
                .flatMap(annotation -> Stream.of("value", "path")
                        .map(annotation::get)
                        .flatMap(Optional::stream)
                        .filter(String[].class::isInstance)
                        .flatMap(paths -> Arrays.stream((String[]) paths)));
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.isAnnotatedWith(RequestMapping.class) || method.isMetaAnnotatedWith(RequestMapping.class);
    }

    static ArchRule everyEndpointSaysWhoMayCall(String base) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(base + "..")
                .and(DescribedPredicate.describe("are endpoints", OwnershipRules::isEndpoint))
                .should(new ArchCondition<>("say once who may call") {
                    @Override
                    public void check(JavaMethod endpoint, ConditionEvents events) {
                        if (SIGNS.stream().filter(endpoint::isAnnotatedWith).count() != 1) {
                            events.add(SimpleConditionEvent.violated(
                                    endpoint,
                                    endpoint.getFullName()
                                            + " needs one of @OpenToAnyone, @AnyAccount and @OnlyRoles"));
                        }
                    }
                })
                .allowEmptyShould(true)
                .as("every endpoint says who may call it");
    }
}
