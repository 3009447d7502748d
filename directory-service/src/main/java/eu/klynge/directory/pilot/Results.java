package eu.klynge.directory.pilot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a questionnaire came to. The finest figures are by country and ecosystem together; all others are their sums.
 *
 * @param respondents whose answers are in it
 */
public record Results(Questionnaire questionnaire, long respondents, List<OfQuestion> questions) {

    public Results {
        questions = List.copyOf(questions);
    }

    /** Figures of one group: of a country, and of an ecosystem or {@code several}. */
    public record Cell(String country, String ecosystem, Figures figures) {}

    /** One question; a group in which fewer than five answered it is in none of its figures. */
    public record OfQuestion(Question question, List<Cell> cells) {

        public OfQuestion {
            cells = List.copyOf(cells);
        }

        public Figures total() {
            return cells.stream().map(Cell::figures).reduce(Figures.none(question), Figures::plus);
        }

        public Map<String, Figures> byCountry() {
            return by(Cell::country);
        }

        public Map<String, Figures> byEcosystem() {
            return by(Cell::ecosystem);
        }

        private Map<String, Figures> by(Function<Cell, String> code) {
            Map<String, Figures> sums = new TreeMap<>();
            cells.forEach(cell -> sums.merge(code.apply(cell), cell.figures(), Figures::plus));
            return new LinkedHashMap<>(sums);
        }
    }

    static Results of(Questionnaire questionnaire, List<Group> groups) {
        List<OfQuestion> questions = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            questions.add(new OfQuestion(
                    question,
                    groups.stream()
                            .map(group -> new Cell(
                                    group.country(), group.ecosystem(), Figures.of(question, group.answers(question))))
                            .filter(cell -> cell.figures().answered() > 0)
                            .toList()));
        }
        long respondents =
                groups.stream().mapToLong(group -> group.responses().size()).sum();
        return new Results(questionnaire, respondents, questions);
    }
}
