package eu.klynge.directory.news;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an editor sends, read and judged. */
public sealed interface PostForm {

    record Sound(
            Post.Kind kind,
            Map<String, String> title,
            Map<String, String> text,
            @Nullable String link,
            LocalDate date,
            @Nullable LocalDate until)
            implements PostForm {}

    record Faulty(List<Fault> faults) implements PostForm {}

    static PostForm read(JsonNode document) {
        Predicate<String> languages = Vocabularies.named(Vocabularies.LANGUAGES).orElseThrow()::contains;
        Form form = Form.of(document);
        String kind = form.text(
                "kind", code -> Post.Kind.of(code).isPresent(), "unknown-code", "news, project or publication.");
        Map<String, String> title = form.texts("title", languages, 1, 200);
        Map<String, String> text = form.texts("text", languages, 0, 10_000);
        String link = form.optionalWebAddress("link");
        LocalDate date = form.date("date");
        LocalDate until = until(form, form.optionalText("until", 10), kind, date);
        text.keySet().stream()
                .filter(language -> form.isSound("title") && !title.containsKey(language))
                .forEach(language -> form.fault(
                        "title/" + language, "required", "A text in a language needs its title in that language."));
        form.refuseUnknownFields();
        return form.faults().isEmpty()
                ? new Sound(Post.Kind.of(kind).orElseThrow(), title, text, link, date, until)
                : new Faulty(form.faults());
    }

    private static @Nullable LocalDate until(Form form, @Nullable String day, String kind, LocalDate date) {
        if (day == null) {
            return null;
        }
        if (!kind.equals(Post.Kind.PROJECT.code())) {
            form.fault("until", "projects-only", "Only a project has a last day.");
            return null;
        }
        try {
            LocalDate until = LocalDate.parse(day);
            if (form.isSound("date") && until.isBefore(date)) {
                form.fault("until", "before-date", "The last day is not before the first.");
            }
            return until;
        } catch (DateTimeParseException notADate) {
            form.fault("until", "wrong-format", "A date such as 2027-12-31 is expected.");
            return null;
        }
    }
}
