package eu.klynge.kit.test.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** A technology is named in the one drawer that is there for it. */
final class TechnologyRules {
    private TechnologyRules() {}

    /** Vocabularies are words, not wire types: everybody may use them. */
    static ArchRule onlyMessagingNamesWireTypes(String base) {
        return only(
                base,
                "messaging",
                resideInAPackage("eu.klynge.contracts..")
                        .and(resideOutsideOfPackage("eu.klynge.contracts.vocabulary..")),
                "only messaging names wire types");
    }

    static ArchRule onlyStoreNamesMongo(String base) {
        return only(base, "store", resideInAnyPackage("com.mongodb..", "org.bson.."), "only store names MongoDB");
    }

    static ArchRule onlyWebNamesHttp(String base) {
        return only(
                base,
                "web",
                resideInAnyPackage("org.springframework.web..", "org.springframework.http.."),
                "only web names HTTP");
    }

    private static ArchRule only(
            String base, String drawer, DescribedPredicate<JavaClass> technology, String description) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and(DescribedPredicate.describe(
                        "are not in " + drawer,
                        (JavaClass type) -> Place.of(base, type)
                                .filter(place -> place.drawer().equals(drawer))
                                .isEmpty()))
                .should()
                .dependOnClassesThat(technology)
                .allowEmptyShould(true)
                .as(description);
    }
}
