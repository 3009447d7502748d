package eu.klynge.directory.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.pilot.QuestionnaireForm.Read;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireFormTest {

    private static final Set<String> FIVE = Set.of("en", "da", "de", "cs", "pl");

    private static List<String> faults(String questions) {
        String document = "{'key': 'kk', 'title': {'en': 'T'}, 'minutes': 1, 'questions': [" + questions + "]}";
        return switch (QuestionnaireForm.read(Samples.json(document), 1, "ann")) {
            case Read.Sound sound -> List.of();
            case Read.Faulty faulty ->
                faulty.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
        };
    }

    private static String choice(String id, String when) {
        return """
                {'id': '%s', 'kind': 'single', 'required': true, 'text': {'en': 'x'},
                 'choices': [{'code': 'yes', 'text': {'en': 'y'}}, {'code': 'no', 'text': {'en': 'n'}}]%s}""".formatted(id, when.isEmpty() ? "" : ", 'when': {'question': '" + when + "', 'is': ['yes']}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners-2010", "cluster-survey"})
    void whatComesWithThePlatformIsWholeInFiveLanguages(String key) {
        Questionnaire bundled = new BundledQuestionnaires().find(key).orElseThrow();

        assertThat(bundled.title().keySet()).isEqualTo(FIVE);
        assertThat(bundled.questions()).allSatisfy(question -> {
            assertThat(question.text().keySet()).isEqualTo(FIVE);
            assertThat(question.choices())
                    .allSatisfy(choice -> assertThat(choice.text().keySet()).isEqualTo(FIVE));
        });
    }

    @Test
    void thePilotOf2010AsksThreeQuestionsAndTheFullSetTakesTwentyMinutes() {
        var bundled = new BundledQuestionnaires();

        assertThat(bundled.find("partners-2010").orElseThrow().questions())
                .extracting(Question::id)
                .containsExactly("partners-abroad", "channels-today", "must-know");
        assertThat(bundled.find("cluster-survey").orElseThrow().minutes()).isEqualTo(20);
    }

    @Test
    void conditionsMayFormAChain() {
        assertThat(faults(choice("aa", "bb") + "," + choice("bb", "cc") + "," + choice("cc", "")))
                .isEmpty();
    }

    @Test
    void aCycleOfConditionsIsRefused() {
        assertThat(faults(choice("aa", "bb") + "," + choice("bb", "cc") + "," + choice("cc", "aa")))
                .containsExactly(
                        "/questions/0/when/question cycle",
                        "/questions/1/when/question cycle",
                        "/questions/2/when/question cycle");
    }

    @Test
    void aQuestionThatDependsOnItselfIsRefusedAndOneThatLeadsIntoACycleToo() {
        assertThat(faults(choice("aa", "aa"))).containsExactly("/questions/0/when/question cycle");
        assertThat(faults(choice("aa", "bb") + "," + choice("bb", "bb")))
                .containsExactly("/questions/0/when/question cycle", "/questions/1/when/question cycle");
    }

    @Test
    void aConditionNamesAChoiceOfAQuestionThatHasSome() {
        String number = "{'id': 'nn', 'kind': 'number', 'required': true, 'text': {'en': 'x'}, 'least': 0, 'most': 1}";

        assertThat(faults(choice("aa", "zz"))).containsExactly("/questions/0/when/question unknown-question");
        assertThat(faults(choice("aa", "nn") + "," + number)).containsExactly("/questions/0/when/question no-choices");
        assertThat(faults(choice("aa", "bb").replace("['yes']", "['yes', 'maybe']") + "," + choice("bb", "")))
                .containsExactly("/questions/0/when/is/1 unknown-code");
    }

    @Test
    void idsAndCodesAreUnique() {
        assertThat(faults(choice("aa", "") + "," + choice("aa", ""))).containsExactly("/questions/1/id duplicate");
        assertThat(faults(choice("aa", "").replace("'no'", "'yes'")))
                .containsExactly("/questions/0/choices/1/code duplicate");
    }

    @Test
    void everyTextHasTheLanguagesOfTheTitleAndNoOther() {
        String document = """
                {'key': 'kk', 'title': {'en': 'T', 'da': 'T'}, 'minutes': 1, 'questions': [
                  {'id': 'aa', 'kind': 'text', 'required': true, 'longest': 10, 'text': {'en': 'x'}},
                  {'id': 'bb', 'kind': 'text', 'required': true, 'longest': 10, 'text': {'en': 'x', 'da': 'x', 'fr': 'x'}}]}""";

        var read = (Read.Faulty) QuestionnaireForm.read(Samples.json(document), 1, "ann");

        assertThat(read.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/questions/0/text/da required", "/questions/1/text/fr unknown-code");
    }

    @Test
    void whatIsNotAQuestionnaireIsRefusedAtItsPlaces() {
        assertThat(faults("")).containsExactly("/questions required");
        assertThat(faults("7")).contains("/questions/0 wrong-type");
        assertThat(faults(choice("aa", "").replace("single", "essay"))).contains("/questions/0/kind unknown-code");
        assertThat(faults(choice("aa", "").replace("'required'", "'requird'")))
                .contains("/questions/0/required required", "/questions/0/requird unknown-field");
    }
}
