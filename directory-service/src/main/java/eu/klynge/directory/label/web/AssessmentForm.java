package eu.klynge.directory.label.web;

import eu.klynge.directory.excellence.Indicator;
import eu.klynge.directory.excellence.Phase;
import eu.klynge.directory.excellence.Scheme;
import eu.klynge.directory.label.Assessment;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads an assessment against its scheme. */
record AssessmentForm(Assessment assessment, Phase phase) {

    private static final int MOST_IMPROVEMENTS = 20;
    private static final int LONGEST = 2000;

    /** One improvement. */
    record Improvement(String description) {}

    /** @throws ProblemException invalid-input, with every fault */
    static AssessmentForm read(Scheme scheme, JsonNode body) {
        Form form = Form.of(body);
        form.text("cluster", 200);
        form.text("scheme", 60);
        String level = form.text(
                "level", code -> scheme.phase(code).isPresent(), "unknown-code", "The scheme has no such label.");
        LocalDate on = form.date("assessedOn");
        Map<String, Double> scores = scores(scheme, form.object("scores"), body.path("scores"));
        List<String> improvements = form.objects("improvements", 0, MOST_IMPROVEMENTS).stream()
                .map(improvement -> improvement.text("description", LONGEST))
                .toList();
        form.demandSound();
        return new AssessmentForm(
                new Assessment(scheme.id(), scheme.version(), level, on, scores, improvements),
                scheme.phase(level).orElseThrow());
    }

    /** Every indicator was assessed. */
    private static Map<String, Double> scores(Scheme scheme, Form form, JsonNode scores) {
        Map<String, Double> read = new TreeMap<>();
        if (scores.isObject()) {
            for (Indicator indicator : scheme.indicators()) {
                read.put(indicator.id(), form.number(indicator.id(), 0, 100));
            }
        }
        return read;
    }
}
