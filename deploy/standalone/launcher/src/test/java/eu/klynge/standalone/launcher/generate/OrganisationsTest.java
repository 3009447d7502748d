package eu.klynge.standalone.launcher.generate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.contracts.vocabulary.NutsRegions;
import eu.klynge.contracts.vocabulary.Vocabularies;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrganisationsTest {

    private static final List<RegistrationForm> MANY =
            Organisations.stream(7).limit(10_000).toList();

    @Test
    void theSameSeedGivesTheSameOrganisations() {
        assertThat(Organisations.stream(7).limit(300)).isEqualTo(MANY.subList(0, 300));
        assertThat(Organisations.stream(8).limit(300).toList()).isNotEqualTo(MANY.subList(0, 300));
    }

    @Test
    void theRowIsTheSameTextInEveryRun() throws Exception {
        var text = MANY.stream().limit(100).map(RegistrationForm::json).collect(Collectors.joining("\n"));

        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("00800a1ed5950da13ff7e364449fbee72e07706ada3fda312f00068a861e61ff");
    }

    @Test
    void tenThousandNamesAndSitesAllDiffer() {
        assertThat(MANY.stream().map(RegistrationForm::name)).doesNotHaveDuplicates();
        assertThat(MANY.stream().map(RegistrationForm::website)).doesNotHaveDuplicates();
        assertThat(MANY.stream().map(form -> form.contact().email())).doesNotHaveDuplicates();
    }

    @Test
    void memberCountsAddUp() {
        assertThat(MANY).allSatisfy(form -> {
            var members = form.members();
            assertThat(members.sme() + members.large() + members.research() + members.publicBody() + members.other())
                    .isEqualTo(members.total());
            assertThat(members.startUp()).isBetween(0, members.sme());
            assertThat(List.of(
                            members.sme(), members.large(), members.research(), members.publicBody(), members.other()))
                    .allMatch(count -> count >= 0);
        });
    }

    @Test
    void theRegionLiesInTheCountry() {
        assertThat(MANY.stream().filter(form -> form.region() != null))
                .hasSizeGreaterThan(9_000)
                .allSatisfy(form -> {
                    assertThat(form.region().nutsVersion()).isEqualTo(NutsRegions.VERSION);
                    assertThat(NutsRegions.countryOf(form.region().code())).contains(form.country());
                });
    }

    @Test
    void everyCodeIsInItsVocabulary() {
        assertKnown(Vocabularies.COUNTRIES, form -> List.of(form.country()));
        assertKnown(Vocabularies.INDUSTRIAL_ECOSYSTEMS, RegistrationForm::ecosystems);
        assertKnown(Vocabularies.EMERGING_INDUSTRIES, RegistrationForm::emergingIndustries);
        assertKnown(Vocabularies.TECHNOLOGY_FIELDS, RegistrationForm::technologyFields);
        assertKnown(Vocabularies.NACE_2_1, RegistrationForm::naceCodes);
        assertKnown(Vocabularies.LANGUAGES, form -> form.management().languages());
        assertKnown(Vocabularies.LANGUAGES, form -> form.nativeName().keySet());
        assertKnown(Vocabularies.LANGUAGES, form -> form.about().keySet());
        assertKnown(
                Vocabularies.PARTNER_INTEREST,
                form -> List.of(form.partnerInterest().interested()));
        assertKnown(
                Vocabularies.PARTNER_CHANNELS, form -> form.partnerInterest().findsPartnersToday());
        assertKnown(
                Vocabularies.PARTNER_CRITERIA, form -> form.partnerInterest().mustKnowFirst());
        assertThat(MANY).allMatch(form -> form.ecosystems().contains(form.primaryEcosystem()));
    }

    @Test
    void everyOrganisationLiesInEurope() {
        assertThat(MANY).allSatisfy(form -> {
            assertThat(form.location()).isNotNull();
            assertThat(form.location().lat()).isBetween(34.0, 72.0);
            assertThat(form.location().lon()).isBetween(-25.0, 45.0);
        });
    }

    @Test
    void everyCountryAppearsAndTheBigOnesMost() {
        Map<String, Long> byCountry =
                MANY.stream().collect(Collectors.groupingBy(RegistrationForm::country, Collectors.counting()));

        assertThat(byCountry).hasSize(42);
        assertThat(byCountry.get("ES")).isGreaterThan(byCountry.get("DK") * 5);
    }

    @Test
    void someAreTooSmallAndSomeAreRecognised() {
        assertThat(MANY.stream().filter(form -> form.members().total() < 15)).hasSizeBetween(600, 1_100);
        assertThat(MANY.stream().filter(form -> form.recognition() != null)).hasSizeBetween(800, 2_000);
    }

    @Test
    void namesFollowTheLanguageOfTheCountry() {
        assertThat(MANY.stream().filter(form -> form.country().equals("PL")))
                .allMatch(form -> form.nativeName().get("pl").contains("Klaster"));
    }

    @Test
    void theFormIsWrittenAsTheApiTakesIt() {
        assertThat(MANY.getFirst().json())
                .contains(
                        "\"englishWebsite\":",
                        "\"fullTimeEquivalents\":",
                        "\"nutsVersion\":\"2021\"",
                        "\"publicBody\":");
    }

    private static void assertKnown(String vocabulary, Function<RegistrationForm, Collection<String>> codes) {
        assertThat(MANY.stream().map(codes).flatMap(Collection::stream).distinct())
                .isNotEmpty()
                .allMatch(Vocabularies.named(vocabulary).orElseThrow()::contains);
    }
}
