package eu.klynge.directory.pilot.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.klynge.directory.pilot.Figures;
import eu.klynge.directory.pilot.Question;
import eu.klynge.directory.pilot.Results;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Results as a table: a line for each code of each question, for all and for each group; {@code *} stands for all. */
final class ResultsCsv {

    static final String TYPE = "text/csv";
    private static final String ALL = "*";

    private final CsvWriter csv;
    private final String language;

    private ResultsCsv(CsvWriter csv, String language) {
        this.csv = csv;
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
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "question",
                    "kind",
                    "text",
                    "country",
                    "ecosystem",
                    "code",
                    "label",
                    "answered",
                    "count",
                    "share",
                    "mean");
            var table = new ResultsCsv(csv, language);
            results.questions().forEach(table::write);
        } catch (IOException neverOfAString) {
            throw new UncheckedIOException(neverOfAString);
        }
        return text.toString();
    }

    private void write(Results.OfQuestion result) {
        Question question = result.question();
        write(question, ALL, ALL, result.total());
        result.byCountry().forEach((country, figures) -> write(question, country, ALL, figures));
        result.byEcosystem().forEach((ecosystem, figures) -> write(question, ALL, ecosystem, figures));
        result.cells().forEach(cell -> write(question, cell.country(), cell.ecosystem(), cell.figures()));
    }

    private void write(Question question, String country, String ecosystem, Figures figures) {
        Double mean = figures.mean();
        if (figures.counts().isEmpty()) {
            line(question, country, ecosystem, "", "", figures.answered(), "", "", mean == null ? "" : mean.toString());
        }
        figures.counts()
                .forEach((code, count) -> line(
                        question,
                        country,
                        ecosystem,
                        code,
                        label(question, code),
                        figures.answered(),
                        String.valueOf(count),
                        String.valueOf(figures.share(code)),
                        mean == null ? "" : mean.toString()));
    }

    private void line(
            Question question,
            String country,
            String ecosystem,
            String code,
            String label,
            long answered,
            String count,
            String share,
            String mean) {
        csv.writeRecord(
                inert(question.id()),
                question.kind().code(),
                inert(text(question.text())),
                country,
                ecosystem,
                inert(code),
                inert(label),
                String.valueOf(answered),
                count,
                share,
                mean);
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

    /** A spreadsheet takes a text that begins so for a formula; an apostrophe before it makes it a text again. */
    static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
