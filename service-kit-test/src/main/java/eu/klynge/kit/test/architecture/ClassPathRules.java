package eu.klynge.kit.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

/** Services meet on topics and nowhere else. */
final class ClassPathRules {
    private static final String KIT = "eu.klynge.kit..";
    private static final String PUBLISHED_LANGUAGE = "eu.klynge.contracts..";
    /** The test kit's embedded parts. */
    private static final String STANDALONE_PARTS = "eu.klynge.standalone..";

    private ClassPathRules() {}

    /** Looks at what is on the class path, used or not. */
    static ArchRule noOtherServiceIsNear(String base) {
        return classes()
                .should()
                .resideInAnyPackage(base + "..", KIT, PUBLISHED_LANGUAGE, STANDALONE_PARTS)
                .as("no other service is on the class path");
    }

    /** The root package of the published language has topics and event types, and no domain word. */
    static ArchRule aKitKnowsNoDomain(String base) {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackage(base + ".test..")
                .should(Dependencies.none(dependency -> {
                    var known = dependency.getTargetClass().getPackageName();
                    return known.startsWith("eu.klynge.")
                            && !known.equals("eu.klynge.contracts")
                            && !known.equals(base)
                            && !known.startsWith(base + ".");
                }))
                .as("a kit knows no domain");
    }
}
