package eu.klynge.directory.pilot.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.pilot.Figures;
import eu.klynge.directory.pilot.Question;
import eu.klynge.directory.pilot.Questionnaire;
import eu.klynge.directory.pilot.Results;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsCsvTest {

    private static Question asking(String text) {
        return new Question(
                "whether",
                Question.Kind.SINGLE,
                true,
                Map.of("en", text),
                List.of(new Question.Choice("yes", Map.of("en", "\uff1dYes"))),
                null,
                null,
                null);
    }

    private static List<String> lines(Question question) {
        var questionnaire = new Questionnaire("sample", 1, Map.of("en", "Sample"), 3, List.of(question), null);
        var cell = new Results.Cell("DK", "digital", new Figures(6, Map.of("yes", 6L), null));
        var results = new Results(questionnaire, 6, List.of(new Results.OfQuestion(question, List.of(cell))));
        return ResultsCsv.write(results, "da").lines().toList();
    }

    @Test
    void aLineStandsForAllAndOneForEachGroup() {
        assertThat(lines(asking("Do you?")))
                .contains("whether,single,Do you?,*,*,yes,'\uff1dYes,6,6,100.0,")
                .contains("whether,single,Do you?,DK,digital,yes,'\uff1dYes,6,6,100.0,")
                .hasSize(5);
    }

    @Test
    void noTextIsAFormula() {
        assertThat(lines(asking("=1;2"))).allMatch(line -> line.startsWith("question") || line.contains("\"'=1;2\""));
    }
}
