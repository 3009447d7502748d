package eu.klynge.events.feedback;

import eu.klynge.events.attendance.Question;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sums of answers.
 *
 * @param answered how many guests answered
 * @param questions those that {@value #LEAST} guests or more have answered; who looks before and after one more answer can still tell
 *     what it was
 */
public record Results(int answered, List<OfQuestion> questions) {

    static final int LEAST = 5;

    /**
     * @param kind as in the form
     * @param bars how often each value was given, in the form's order; empty for texts
     * @param mean of a scale; absent otherwise
     * @param texts as they were written, in no order
     */
    public record OfQuestion(
            String id,
            Map<String, String> text,
            String kind,
            List<Bar> bars,
            @Nullable Double mean,
            List<String> texts) {}

    /** A bar of a chart. */
    public record Bar(String value, int count) {}

    static Results of(List<Question> questions, List<Map<String, List<String>>> answers) {
        int answered = (int) answers.stream()
                .filter(each -> questions.stream().anyMatch(question -> answers(each, question)))
                .count();
        return new Results(
                answered,
                questions.stream()
                        .filter(question -> answers.stream()
                                        .filter(each -> answers(each, question))
                                        .count()
                                >= LEAST)
                        .map(question -> of(question, values(question, answers)))
                        .toList());
    }

    private static List<String> values(Question question, List<Map<String, List<String>>> answers) {
        return answers.stream()
                .filter(each -> answers(each, question))
                .flatMap(each -> each.getOrDefault(question.id(), List.of()).stream())
                .toList();
    }

    private static boolean answers(Map<String, List<String>> given, Question question) {
        return question.takes(given.getOrDefault(question.id(), List.of()));
    }

    private static OfQuestion of(Question question, List<String> values) {
        boolean isText = question.kind() == Question.Kind.TEXT;
        Map<String, Long> counts =
                values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<String> possible = switch (question.kind()) {
            case TEXT -> List.of();
            case CHOICE, CHOICES -> question.options();
            case SCALE -> IntStream.rangeClosed(1, 5).mapToObj(String::valueOf).toList();
            case YES_NO -> List.of("yes", "no");
        };
        return new OfQuestion(
                question.id(),
                question.text(),
                question.kind().code(),
                possible.stream()
                        .map(value ->
                                new Bar(value, counts.getOrDefault(value, 0L).intValue()))
                        .toList(),
                question.kind() == Question.Kind.SCALE && !values.isEmpty()
                        ? values.stream().mapToInt(Integer::parseInt).average().orElseThrow()
                        : null,
                isText ? values : List.of());
    }
}
