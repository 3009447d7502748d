package eu.klynge.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VocabulariesTest {

    private static final List<String> LANGUAGES = List.of("en", "da", "de", "cs", "pl", "sv", "lv");

    static Stream<Vocabulary> everyVocabulary() {
        return Vocabularies.names().stream().map(VocabulariesTest::named);
    }

    @ParameterizedTest
    @CsvSource({
        "industrial-ecosystems, 14",
        "emerging-industries, 10",
        "technology-fields, 13",
        "countries, 44",
        "nuts-2021, 2010",
        "nace-2.1, 1047",
        "languages, 40",
        "tiers, 3",
        "missing-criteria, 5",
        "registration-states, 5",
        "partner-interest, 3",
        "partner-channels, 8",
        "partner-criteria, 9",
        "event-types, 10",
        "event-formats, 3",
        "event-audiences, 7"
    })
    void eachVocabularyIsWhole(String name, int size) {
        assertThat(named(name).terms()).hasSize(size);
    }

    @Test
    void theSizesAboveSpeakOfEveryVocabulary() {
        assertThat(Vocabularies.names()).hasSize(16).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("everyVocabulary")
    void everyCodeHasALabelInEveryLanguage(Vocabulary vocabulary) {
        List<String> expected = vocabulary.name().equals(Vocabularies.NUTS_2021) ? List.of("und") : LANGUAGES;

        assertThat(vocabulary.terms()).allSatisfy(term -> {
            assertThat(term.labels()).containsOnlyKeys(expected);
            assertThat(term.labels().values())
                    .allSatisfy(label -> assertThat(label)
                            .isNotBlank()
                            .isEqualTo(label.strip())
                            .doesNotContain("  ", "\uFFFD", "\""));
        });
    }

    @ParameterizedTest
    @MethodSource("everyVocabulary")
    void noCodeStandsTwice(Vocabulary vocabulary) {
        assertThat(vocabulary.terms()).extracting(Term::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("everyVocabulary")
    void aParentStandsBeforeItsChildren(Vocabulary vocabulary) {
        Set<String> before = new HashSet<>();

        assertThat(vocabulary.terms()).allSatisfy(term -> {
            if (term.parent() != null) {
                assertThat(before).contains(term.parent());
            }
            before.add(term.code());
        });
    }

    @ParameterizedTest
    @MethodSource("everyVocabulary")
    void noTwoSiblingsReadTheSameInOneLanguage(Vocabulary vocabulary) {
        assertThat(vocabulary.terms().stream()
                        .flatMap(term -> term.labels().entrySet().stream().map(label -> term.parent() + "/" + label)))
                .doesNotHaveDuplicates();
    }

    @Test
    void naceHasSectionsDivisionsGroupsAndClasses() {
        List<Term> terms = named(Vocabularies.NACE_2_1).terms();

        assertThat(terms.stream().filter(term -> term.code().matches("[A-V]"))).hasSize(22);
        assertThat(terms.stream().filter(term -> term.code().matches("\\d\\d"))).hasSize(87);
        assertThat(terms.stream().filter(term -> term.code().matches("\\d\\d\\.\\d")))
                .hasSize(287);
        assertThat(terms.stream().filter(term -> term.code().matches("\\d\\d\\.\\d\\d")))
                .hasSize(651);
    }

    @Test
    void aNaceClassKnowsItsGroup() {
        Term cereals = named(Vocabularies.NACE_2_1).term("01.11").orElseThrow();

        assertThat(cereals.parent()).isEqualTo("01.1");
        assertThat(cereals.label("sv")).startsWith("Odling av");
    }

    @Test
    void greeceAndTheUnitedKingdomHaveTheirIsoCodes() {
        assertThat(named(Vocabularies.COUNTRIES).terms())
                .extracting(Term::code)
                .contains("GR", "GB", "XK")
                .doesNotContain("EL", "UK")
                .allMatch(code -> code.matches("[A-Z]{2}"));
    }

    @Test
    void theCountryOfEveryNutsRegionIsACountry() {
        Vocabulary countries = named(Vocabularies.COUNTRIES);

        assertThat(named(Vocabularies.NUTS_2021).terms())
                .allMatch(region ->
                        countries.contains(NutsRegions.countryOf(region.code()).orElseThrow()));
    }

    @Test
    void anUnknownNameIsNoVocabulary() {
        assertThat(Vocabularies.named("../README")).isEmpty();
    }

    @Test
    void aLabelFallsBackToEnglishAndThenToTheLocalName() {
        assertThat(named(Vocabularies.TIERS).term("full").orElseThrow().label("pt"))
                .isEqualTo("Full status");
        assertThat(named(Vocabularies.NUTS_2021).term("DK031").orElseThrow().label("en"))
                .isEqualTo("Fyn");
    }

    @Test
    void aLineWithACellTooFewIsRefused() {
        assertThatThrownBy(() -> TermTable.parse("code\tparent\ten\tda\nx\t\tX"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 cells");
    }

    private static Vocabulary named(String name) {
        return Vocabularies.named(name).orElseThrow();
    }
}
