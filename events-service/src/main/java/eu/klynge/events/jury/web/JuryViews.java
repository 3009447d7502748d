package eu.klynge.events.jury.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.events.award.AwardFact.Candidacy;
import eu.klynge.events.award.Juror;
import eu.klynge.events.award.Marks;
import eu.klynge.events.jury.Judging;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The jury as organisers see it, and nominations as a juror sees them. */
final class JuryViews {

    private JuryViews() {}

    /**
     * @param account user name
     * @param organisations slugs of clusters that the juror belongs to, as far as the organiser knows
     */
    record JurorFields(String account, @Nullable List<String> organisations) {}

    record JurorAnswerFields(boolean accepted) {}

    /** @param kind same-organisation, shared-partnership, co-organised-event or personal */
    record TieFields(String cluster, String kind, @Nullable String note) {}

    /** @param scores 0 to 10 for every criterion */
    record MarksFields(
            Map<String, Integer> scores, @Nullable String comment) {}

    /**
     * @param kind shared-partnership or co-organised-event
     * @param clusters slugs
     */
    record UndertakingFields(String kind, String reference, List<String> clusters) {}

    /** @param answer none, accepted or declined */
    record JurorLine(String id, String account, String answer, Set<String> organisations, List<TieLine> ties) {

        static JurorLine of(Juror juror) {
            return new JurorLine(
                    juror.id(),
                    juror.account(),
                    code(juror.answer()),
                    juror.organisations(),
                    juror.ties().stream()
                            .map(tie -> new TieLine(tie.cluster(), tie.kind().code(), tie.note()))
                            .toList());
        }
    }

    /** @param answer none, accepted or declined */
    record JurySeat(boolean invited, String answer) {

        static final JurySeat NONE = new JurySeat(false, code(Juror.Answer.NONE));

        static JurySeat of(Juror juror) {
            return new JurySeat(true, code(juror.answer()));
        }
    }

    private static String code(Juror.Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TieLine(String cluster, String kind, @Nullable String note) {}

    /** The version that counts, with one's own marks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JudgedNomination(
            String id,
            String category,
            String nominee,
            @Nullable String person,
            @Nullable String statement,
            List<String> evidence,
            @Nullable Map<String, Integer> scores,
            @Nullable String comment) {

        static JudgedNomination of(Judging.Assigned assigned) {
            Candidacy candidacy = assigned.nomination()
                    .counting()
                    .map(version -> version.candidacy())
                    .orElse(null);
            Marks marks = assigned.marks();
            return new JudgedNomination(
                    assigned.nomination().id(),
                    assigned.nomination().category(),
                    assigned.nomination().cluster(),
                    candidacy == null ? null : candidacy.person(),
                    candidacy == null ? null : candidacy.statement(),
                    candidacy == null ? List.of() : candidacy.evidence(),
                    marks == null ? null : marks.scores(),
                    marks == null ? null : marks.comment());
        }
    }
}
