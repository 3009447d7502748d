package eu.klynge.kit.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import org.springframework.web.bind.annotation.RequestMapping;

/** Each thing has one owner, and each door a sign. */
final class OwnershipRules {
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

    static ArchRule everyEndpointSaysWhoMayCall(String base) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(base + "..")
                .and(DescribedPredicate.describe(
                        "are endpoints",
                        (JavaMethod method) -> method.isAnnotatedWith(RequestMapping.class)
                                || method.isMetaAnnotatedWith(RequestMapping.class)))
                .should(new ArchCondition<>("say once who may call") {
                    @Override
                    public void check(JavaMethod endpoint, ConditionEvents events) {
                        if (endpoint.isAnnotatedWith(OpenToAnyone.class) == endpoint.isAnnotatedWith(OnlyRoles.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    endpoint, endpoint.getFullName() + " needs one of @OpenToAnyone and @OnlyRoles"));
                        }
                    }
                })
                .allowEmptyShould(true)
                .as("every endpoint says who may call it");
    }
}
