package eu.klynge.directory.label;

import eu.klynge.directory.excellence.Evaluation;
import eu.klynge.directory.excellence.Phase;
import eu.klynge.directory.excellence.Scheme;
import eu.klynge.kit.problem.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an assessment has what its label asks for. */
final class Requirements {

    private Requirements() {}

    /**
     * What is missing, at the fields of the assessment; nothing when the label is due.
     *
     * @param first day of the assessment that led to the label before, where the phase asks for one; null for none
     * @param renewal whether it is for a label that is held: then the second assessment was shown before
     */
    static List<Fault> missing(
            Scheme scheme, Phase phase, Assessment assessment, @Nullable LocalDate first, boolean renewal) {
        List<Fault> missing = new ArrayList<>();
        Phase.Second second = phase.second();
        if (second != null && !renewal) {
            addSecond(second, first, assessment.assessedOn(), missing);
        }
        if (assessment.improvements().size() < phase.improvements()) {
            missing.add(new Fault(
                    "/improvements",
                    "too-few-improvements",
                    phase.improvements() + " described improvements are needed."));
        }
        Evaluation evaluation = Evaluation.ofScores(scheme, assessment.scores());
        if (phase.baseline()) {
            evaluation
                    .belowBaseline()
                    .forEach(id -> missing.add(new Fault(
                            "/scores/" + id, "below-baseline", "The indicator is below its baseline minimum.")));
        }
        if (phase.everyThreshold()) {
            evaluation
                    .belowThreshold()
                    .forEach(id -> missing.add(
                            new Fault("/scores/" + id, "below-threshold", "The indicator is below its threshold.")));
        }
        Double total = phase.totalPercent();
        if (total != null && !evaluation.reaches(total)) {
            missing.add(new Fault(
                    "/scores",
                    "total-too-low",
                    "The total is %s %%; %s %% are needed.".formatted(evaluation.total(), total)));
        }
        return missing;
    }

    private static void addSecond(
            Phase.Second second, @Nullable LocalDate first, LocalDate assessedOn, List<Fault> missing) {
        if (first == null) {
            missing.add(new Fault(
                    "/level",
                    "no-first-assessment",
                    "The register has no " + second.after() + " label of this scheme."));
        } else if (!Validity.isSecond(second, first, assessedOn)) {
            missing.add(new Fault(
                    "/assessedOn",
                    assessedOn.isBefore(first.plusMonths(second.fromMonths())) ? "too-early" : "too-late",
                    "The second assessment is %d to %d months after the first, which was on %s."
                            .formatted(second.fromMonths(), second.toMonths(), first)));
        }
    }
}
