package eu.klynge.directory.pilot.web;

import eu.klynge.directory.csv.Csv;
import eu.klynge.directory.pilot.Figures;
import eu.klynge.directory.pilot.Question;
import eu.klynge.directory.pilot.Results;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Results as a table: a line for each code of each question, for all and for each group; {@code *} stands for all. */
final class ResultsCsv {

    static final String TYPE = "text/csv";
    private static final String ALL = "*";
    private static final List<String> HEADER = List.of(
            "question", "kind", "text", "country", "ecosystem", "code", "label", "answered", "count", "share", "mean");

    private final StringBuilder rows = new StringBuilder(Csv.row(HEADER));
    private final String language;

    private ResultsCsv(String language) {
        this.language = language;
    }

    static ResponseEntity<String> answer(Results results, String language) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TYPE + ";charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + results.questionnaire().key() + "-results.csv\"")
                .body(write(results, language));
    }

    static String write(Results results, String language) {
        var table = new ResultsCsv(language);
        results.questions().forEach(table::write);
        return table.rows.toString();
    }

    private void write(Results.OfQuestion result) {
        Question question = result.question();
        write(question, ALL, ALL, result.total());
        result.byCountry().forEach((country, figures) -> write(question, country, ALL, figures));
        result.byEcosystem().forEach((ecosystem, figures) -> write(question, ALL, ecosystem, figures));
        result.cells().forEach(cell -> write(question, cell.country(), cell.ecosystem(), cell.figures()));
    }

    private void write(Question question, String country, String ecosystem, Figures figures) {
        if (figures.counts().isEmpty()) {
            line(question, country, ecosystem, figures, "", "", "", "");
        }
        figures.counts()
                .forEach((code, count) -> line(
                        question,
                        country,
                        ecosystem,
                        figures,
                        code,
                        label(question, code),
                        String.valueOf(count),
                        String.valueOf(figures.share(code))));
    }

    private void line(
            Question question,
            String country,
            String ecosystem,
            Figures figures,
            String code,
            String label,
            String count,
            String share) {
        Double mean = figures.mean();
        rows.append(Csv.row(List.of(
                question.id(),
                question.kind().code(),
                text(question.text()),
                country,
                ecosystem,
                code,
                label,
                String.valueOf(figures.answered()),
                count,
                share,
                mean == null ? "" : mean.toString())));
    }

    private String label(Question question, String code) {
        return question.choices().stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(choice -> text(choice.text()))
                .orElse(code);
    }

    /** In the language asked for, else in English, else in any that there is. */
    private String text(Map<String, String> texts) {
        String wanted = texts.containsKey(language) ? language : "en";
        return texts.getOrDefault(wanted, texts.values().iterator().next());
    }
}
