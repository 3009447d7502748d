package eu.klynge.directory.pilot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a question came to among some respondents.
 *
 * @param answered how many of them answered it; the sum behind every share
 * @param counts by code, or by step of a scale; empty for numbers and texts
 * @param sum of numbers and steps; null for codes and texts
 */
public record Figures(
        long answered, Map<String, Long> counts, @Nullable Double sum) {

    public Figures {
        counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** In per cent of those who answered, to one decimal; of a multiple question they add up to more than 100. */
    public double share(String code) {
        return answered == 0 ? 0 : Math.round(1000.0 * counts.getOrDefault(code, 0L) / answered) / 10.0;
    }

    /** Null where nothing is to be averaged. */
    public @Nullable Double mean() {
        return sum == null || answered == 0 ? null : Math.round(100 * sum / answered) / 100.0;
    }

    static Figures none(Question question) {
        return of(question, List.of());
    }

    static Figures of(Question question, List<Answer> answers) {
        Map<String, Long> counts = new LinkedHashMap<>();
        steps(question).forEach(code -> counts.put(code, 0L));
        answers.forEach(answer -> codes(question, answer).forEach(code -> counts.merge(code, 1L, Long::sum)));
        boolean counted = question.kind() == Question.Kind.SCALE || question.kind() == Question.Kind.NUMBER;
        Double sum = counted
                ? (Double) answers.stream()
                        .map(Answer::number)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sum()
                : null;
        return new Figures(answers.size(), counts, sum);
    }

    Figures plus(Figures other) {
        Map<String, Long> both = new LinkedHashMap<>(counts);
        other.counts.forEach((code, count) -> both.merge(code, count, Long::sum));
        return new Figures(
                answered + other.answered, both, sum == null || other.sum == null ? null : (Double) (sum + other.sum));
    }

    private static List<String> steps(Question question) {
        Question.Range range = question.range();
        return question.kind() == Question.Kind.SCALE && range != null
                ? java.util.stream.IntStream.rangeClosed((int) range.least(), (int) range.most())
                        .mapToObj(String::valueOf)
                        .toList()
                : question.choices().stream().map(Question.Choice::code).toList();
    }

    private static List<String> codes(Question question, Answer answer) {
        Double number = answer.number();
        return question.kind() == Question.Kind.SCALE && number != null
                ? List.of(String.valueOf(number.intValue()))
                : answer.codes();
    }
}
