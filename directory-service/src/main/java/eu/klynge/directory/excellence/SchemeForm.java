package eu.klynge.directory.excellence;

import eu.klynge.directory.excellence.Indicator.Point;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads a scheme from JSON, the bundled one as well as those that operators load. */
public final class SchemeForm {

    private static final Predicate<String> NAME =
            Pattern.compile("[a-z0-9][a-z0-9-]{1,59}").asMatchPredicate();
    private static final Predicate<String> NUMBER =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}").asMatchPredicate();
    private static final Predicate<String> GROUP =
            Pattern.compile("[1-9][0-9]?").asMatchPredicate();
    private static final int MOST_INDICATORS = 200;
    private static final int LONGEST = 500;
    private static final int CENTURY = 1200;
    private static final double FAR = 1e9;

    /** What was read: a scheme, or every fault of it. */
    public sealed interface Read {

        record Sound(Scheme scheme) implements Read {}

        record Faulty(List<Fault> faults) implements Read {

            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    private SchemeForm() {}

    public static Read read(JsonNode document) {
        Form form = Form.of(document);
        String id = form.text("id", NAME, "wrong-format", "2 to 60 small letters, digits and hyphens.");
        int version = form.wholeNumber("version", 1, 1_000_000);
        String title = form.text("title", LONGEST);
        String source = form.text("source", LONGEST);
        Map<String, String> groups = form.texts("groups", GROUP, 1, LONGEST);
        List<Indicator> indicators = indicators(form, groups.keySet());
        List<Phase> phases = phases(form, document);
        form.refuseUnknownFields();
        return form.faults().isEmpty()
                ? new Read.Sound(new Scheme(id, version, title, source, groups, indicators, phases))
                : new Read.Faulty(form.faults());
    }

    private static List<Indicator> indicators(Form form, Set<String> groups) {
        Map<String, Indicator> byId = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        double weight = 0;
        for (Form of : form.objects("indicators", 1, MOST_INDICATORS)) {
            Indicator indicator = indicator(of, groups);
            if (byId.putIfAbsent(indicator.id(), indicator) != null) {
                of.fault("id", "duplicate", "Another indicator has this id.");
            }
            if (!keys.add(indicator.key())) {
                of.fault("key", "duplicate", "Another indicator has this key.");
            }
            weight += indicator.weight();
        }
        if (!byId.isEmpty() && weight <= 0) {
            form.fault("indicators", "no-weight", "At least one indicator must have a weight.");
        }
        return List.copyOf(byId.values());
    }

    private static Indicator indicator(Form of, Set<String> groups) {
        double threshold = of.number("threshold", 0, 100);
        double minimum = of.number("minimum", 0, 100);
        if (of.isSound("threshold") && of.isSound("minimum") && minimum > threshold) {
            of.fault("minimum", "above-threshold", "The minimum is not above the threshold.");
        }
        int group = of.wholeNumber("group", 1, 99);
        if (of.isSound("group") && !groups.contains(String.valueOf(group))) {
            of.fault("group", "unknown-code", "There is no group of this number.");
        }
        return new Indicator(
                of.text("id", NUMBER, "wrong-format", "A number such as 4.1.2."),
                of.text("key", NAME, "wrong-format", "2 to 60 small letters, digits and hyphens."),
                group,
                of.flag("baseline"),
                of.text("title", LONGEST),
                of.text("measure", LONGEST),
                of.text("unit", LONGEST),
                of.text("evidence", LONGEST),
                of.number("weight", 0, 1000),
                threshold,
                minimum,
                points(of));
    }

    private static List<Point> points(Form of) {
        List<Point> points = new ArrayList<>();
        for (Form point : of.objects("points", 2, 20)) {
            double value = point.number("value", -FAR, FAR);
            double score = point.number("score", 0, 100);
            if (!points.isEmpty() && value <= points.getLast().value()) {
                point.fault("value", "not-rising", "Each value must be greater than the one before.");
            }
            points.add(new Point(value, score));
        }
        return points;
    }

    private static List<Phase> phases(Form form, JsonNode document) {
        List<Phase> phases = new ArrayList<>();
        Set<String> levels = new HashSet<>();
        for (Form of : form.objects("phases", 1, 10)) {
            Phase phase = phase(of, document.path("phases").path(phases.size()), levels);
            if (!levels.add(phase.level())) {
                of.fault("level", "duplicate", "Another phase has this level.");
            }
            phases.add(phase);
        }
        return phases;
    }

    private static Phase phase(Form of, JsonNode document, Set<String> earlier) {
        return new Phase(
                of.text("level", NAME, "wrong-format", "2 to 60 small letters, digits and hyphens."),
                of.wholeNumber("months", 1, CENTURY),
                of.wholeNumber("renewedMonths", 1, CENTURY),
                of.wholeNumber("opensMonths", 0, CENTURY),
                of.wholeNumber("graceMonths", 0, CENTURY),
                of.optionalObject("second")
                        .map(second -> second(second, earlier))
                        .orElse(null),
                of.wholeNumber("improvements", 0, 20),
                of.flag("baseline"),
                of.flag("everyThreshold"),
                document.hasNonNull("totalPercent") ? (Double) of.number("totalPercent", 0, 100) : null);
    }

    private static Phase.Second second(Form of, Set<String> earlier) {
        String after = of.text("after", earlier::contains, "unknown-code", "The level of an earlier phase.");
        int from = of.wholeNumber("fromMonths", 0, CENTURY);
        return new Phase.Second(after, from, of.wholeNumber("toMonths", from, CENTURY));
    }
}
