package eu.klynge.kit.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule, on a fixture that breaks it and no other. */
class HouseRulesTest {
    private static final String FIXTURES = "eu.klynge.fixtures.";
    private static final Map<String, String> BREAKS = Map.ofEntries(
            Map.entry("rootondrawer", "a room's root knows no drawer"),
            Map.entry("drawerondrawer", "a drawer knows no other drawer"),
            Map.entry("roomsincycles", "rooms have no cycles"),
            Map.entry("wiretypeinroot", "only messaging names wire types"),
            Map.entry("mongoinweb", "only store names MongoDB"),
            Map.entry("httpinroot", "only web names HTTP"),
            Map.entry("strangeronclasspath", "no other service is on the class path"),
            Map.entry("collectionoftworooms", "a collection belongs to one room"),
            Map.entry("endpointwithoutsign", "every endpoint says who may call it"),
            Map.entry("operationwithoutrecord", "every operator's call is on record"),
            Map.entry("viewsofonename", "views have names of their own"),
            Map.entry("publicwithoutneed", "types are only as public as needed"),
            Map.entry("notnullmarked", "every package is @NullMarked"),
            Map.entry("injectedfield", "no field is injected"),
            Map.entry("machinetime", "time comes from a Clock"),
            Map.entry("blockinginroot", "nothing blocks but listeners and the relay"));

    @TestFactory
    Stream<DynamicTest> aFixtureBreaksItsRuleAndNoOther() {
        return BREAKS.entrySet().stream()
                .map(breaks -> DynamicTest.dynamicTest(
                        breaks.getKey(),
                        () -> assertThat(shop(breaks.getKey()).broken()).containsExactly(breaks.getValue())));
    }

    @Test
    void everyRuleHasItsFixture() {
        assertThat(HouseRules.serviceRules("any").stream().map(ArchRule::getDescription))
                .containsExactlyInAnyOrderElementsOf(BREAKS.values());
    }

    @Test
    void theGoodShopKeepsEveryRule() {
        assertThat(shop("good").broken()).isEmpty();
    }

    @Test
    void aKitThatNamesTheDomainBreaksItsRule() {
        var kit = HouseRules.forKit(FIXTURES + "kitwithdomain.kit", classes("kitwithdomain"));

        assertThat(kit.broken()).containsExactly("a kit knows no domain");
    }

    @Test
    void aRuleIsLeftOutByNameAndForAReason() {
        var rule = BREAKS.get("machinetime");

        assertThat(shop("machinetime").without(rule, "it makes the clock").broken())
                .isEmpty();
        assertThatThrownBy(() -> shop("good").without(rule, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shop("good").without("no such rule", "because"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBasePackageWithoutClassesIsAMistake() {
        assertThatThrownBy(() -> HouseRules.forService(FIXTURES + "good.sohp", classes("good")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sohp");
    }

    @Test
    void eachRuleBecomesATestOfItsName() {
        List<String> names =
                shop("good").asTests().map(DynamicTest::getDisplayName).toList();

        assertThat(names).hasSize(BREAKS.size()).contains("no field is injected");
    }

    @TestFactory
    Stream<DynamicTest> theServiceKitKeepsTheRulesOfAKit() {
        return HouseRules.forKit(
                        "eu.klynge.kit",
                        "eu.klynge.kit.outbox..",
                        "eu.klynge.kit.inbox..",
                        "eu.klynge.kit.deadletter..",
                        "eu.klynge.kit.operation..")
                .asTests();
    }

    private static HouseRules shop(String fixture) {
        return HouseRules.forService(FIXTURES + fixture + ".shop", classes(fixture));
    }

    private static JavaClasses classes(String fixture) {
        var folder = HouseRulesTest.class.getResource("/" + (FIXTURES + fixture).replace('.', '/'));
        return new ClassFileImporter().importUrl(folder);
    }
}
