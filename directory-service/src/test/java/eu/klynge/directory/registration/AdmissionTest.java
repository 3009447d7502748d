package eu.klynge.directory.registration;

import static eu.klynge.directory.registration.Examples.TODAY;
import static eu.klynge.directory.registration.Examples.with;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.problem.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class AdmissionTest {

    private static List<String> missing(ObjectNode document) {
        return Examples.sound(document).missing().stream().map(Fault::code).toList();
    }

    private static ObjectNode members(int total, int sme, int research) {
        ObjectNode document = Examples.example();
        ((ObjectNode) document.get("members"))
                .put("total", total)
                .put("sme", sme)
                .put("startUp", 0)
                .put("large", 0)
                .put("research", research)
                .put("publicBody", 0)
                .put("other", 0);
        return document;
    }

    @ParameterizedTest(name = "{0} = {1} leaves {2} to be met")
    @CsvSource({
        "/management/fullTimeEquivalents, 0.49, too-little-management",
        "/publicTies, null, no-public-ties",
        "/englishWebsite, null, no-english-website"
    })
    void oneCriterionShortOfAFullEntryIsAnEmergingOne(String pointer, String value, String code) {
        assertThat(Examples.sound(with(pointer, value)).tier()).isEqualTo(Tier.EMERGING);
        assertThat(missing(with(pointer, value))).containsExactly(code);
    }

    @Test
    void halfAPositionIsEnough() {
        assertThat(Examples.sound(with("/management/fullTimeEquivalents", "0.5"))
                        .tier())
                .isEqualTo(Tier.FULL);
    }

    @Test
    void fifteenMembersAreEnoughAndFourteenAreNot() {
        assertThat(Examples.sound(members(15, 14, 1)).tier()).isEqualTo(Tier.FULL);
        assertThat(missing(members(14, 13, 1))).containsExactly("too-few-members");
    }

    @Test
    void fiveMembersOfTwoTypesAreEnoughToStart() {
        assertThat(Examples.sound(members(5, 4, 1)).tier()).isEqualTo(Tier.EMERGING);
        assertThat(RegistrationForm.read(members(4, 3, 1), TODAY)).isInstanceOf(RegistrationForm.Faulty.class);
    }

    @Test
    void membersOfOneTypeAloneAreNoCluster() {
        assertThat(RegistrationForm.read(members(40, 40, 0), TODAY)).isInstanceOf(RegistrationForm.Faulty.class);
    }

    @Test
    void aValidRecognitionWaivesTheCriteria() {
        ObjectNode document = members(2, 2, 0);
        document.set(
                "recognition",
                document.objectNode()
                        .put("programme", "go-cluster")
                        .put("issuer", "BMWK")
                        .put("validUntil", "2026-11-21"));

        assertThat(Examples.sound(document).tier()).isEqualTo(Tier.RECOGNISED);
    }

    @Test
    void aRecognitionThatEndedYesterdayWaivesNothing() {
        ObjectNode document = members(2, 2, 0);
        document.set(
                "recognition",
                document.objectNode()
                        .put("programme", "go-cluster")
                        .put("issuer", "BMWK")
                        .put("validUntil", "2026-11-20"));

        assertThat(RegistrationForm.read(document, TODAY)).isInstanceOf(RegistrationForm.Faulty.class);
    }
}
