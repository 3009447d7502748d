package eu.klynge.directory.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.problem.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFormTest {

    private static AnswerForm read(String answers) {
        return AnswerForm.read(Samples.QUESTIONNAIRE, Samples.json("{'language': 'da', 'answers': {" + answers + "}}"));
    }

    private static List<String> missing(String answers) {
        AnswerForm form = read(answers);
        assertThat(form.faults()).isEmpty();
        return AnswerForm.missing(Samples.QUESTIONNAIRE, form.answers()).stream()
                .map(Fault::pointer)
                .toList();
    }

    @Test
    void answersAreCodesNumbersAndTexts() {
        AnswerForm form =
                read("'whether': 'yes', 'how': ['by-mail', 'by-phone'], 'how-well': 4, 'how-many': 2.5, 'why': ' so '");

        assertThat(form.faults()).isEmpty();
        assertThat(form.language()).isEqualTo("da");
        assertThat(form.answers())
                .containsExactly(
                        Answer.ofCodes("whether", List.of("yes")),
                        Answer.ofCodes("how", List.of("by-mail", "by-phone")),
                        Answer.ofNumber("how-well", 4),
                        Answer.ofNumber("how-many", 2.5),
                        Answer.ofText("why", "so"));
    }

    @Test
    void aDraftMayLackAnyAnswer() {
        assertThat(read("").faults()).isEmpty();
        assertThat(read("'whether': null").answers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'whether': 'perhaps' | /answers/whether unknown-code",
                "'whether': ['yes'] | /answers/whether wrong-type",
                "'how': 'by-mail' | /answers/how wrong-type",
                "'how': ['by-mail', 'by-dove'] | /answers/how/1 unknown-code",
                "'how-well': 6 | /answers/how-well out-of-range",
                "'how-well': 4.5 | /answers/how-well wrong-type",
                "'how-many': 1001 | /answers/how-many out-of-range",
                "'how-many': 'many' | /answers/how-many wrong-type",
                "'why': '' | /answers/why required",
                "'whyy': 'x' | /answers/whyy unknown-field"
            })
    void whatIsThereMustBeWellFormed(String answer, String fault) {
        assertThat(read(answer).faults())
                .extracting(found -> found.pointer() + " " + found.code())
                .containsExactly(fault);
    }

    @Test
    void aLanguageThatTheQuestionnaireLacksIsRefused() {
        var form = AnswerForm.read(Samples.QUESTIONNAIRE, Samples.json("{'language': 'fr', 'answers': {}}"));

        assertThat(form.faults()).extracting(Fault::pointer).containsExactly("/language");
    }

    @Test
    void onlyRequiredQuestionsThatAreAskedNeedAnAnswer() {
        assertThat(missing("")).containsExactly("/answers/whether");
        assertThat(missing("'whether': 'no'")).isEmpty();
        assertThat(missing("'whether': 'yes'")).containsExactly("/answers/how");
        assertThat(missing("'whether': 'yes', 'how': []")).containsExactly("/answers/how");
        assertThat(missing("'whether': 'yes', 'how': ['by-mail']")).isEmpty();
    }

    @Test
    void answersToQuestionsThatAreNotAskedDoNotCount() {
        var form = read("'whether': 'no', 'how': ['by-phone'], 'how-well': 5, 'how-many': 1");

        assertThat(AnswerForm.asked(Samples.QUESTIONNAIRE, form.answers()))
                .extracting(Answer::question)
                .containsExactly("whether", "how-many");
    }
}
