package eu.klynge.events.award.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.events.award.Award;
import eu.klynge.events.award.AwardFact;
import eu.klynge.events.award.Definition;
import eu.klynge.events.award.Entry;
import eu.klynge.events.award.Looking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Awards as anybody sees them. Their names are those of the OpenAPI document, which has all services in one space. */
final class AwardViews {

    private AwardViews() {}

    /** The shape of what an organiser sends, for the OpenAPI document; it is read field by field. */
    record AwardFields(
            String name,
            String series,
            @Nullable String event,
            @Nullable String session,
            String zone,
            String nominationsUntil,
            String scoringUntil,
            String votingFrom,
            String votingUntil,
            List<AwardCategoryFields> categories,
            List<AwardCriterionFields> criteria,
            @Nullable AwardEligibilityFields eligibility,
            String normalisation,
            int quorum,
            List<String> ties) {}

    record AwardCategoryFields(String id, String name) {}

    /** @param weight percent */
    record AwardCriterionFields(String id, String name, int weight) {}

    record AwardEligibilityFields(
            @Nullable List<String> countries,
            @Nullable List<String> tiers,
            @Nullable List<String> labels,
            @Nullable Integer leastYears,
            @Nullable Integer mostYears,
            @Nullable Integer winnersRestYears) {}

    /**
     * @param period nominations, scoring or vote
     * @param until on the clocks of the award's zone
     */
    record AwardExtensionFields(String period, String until, String reason) {}

    record AwardCancellationFields(String reason) {}

    /** A line of the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AwardLine(
            String id,
            String name,
            String series,
            @Nullable String event,
            String standing,
            long steps,
            String head,
            Instant changedAt) {

        static AwardLine of(Entry entry) {
            return new AwardLine(
                    entry.id(),
                    entry.definition().name(),
                    entry.definition().series(),
                    entry.definition().event(),
                    entry.standing().code(),
                    entry.steps(),
                    entry.head(),
                    entry.changedAt());
        }
    }

    /**
     * @param stage draft, nominating, scoring, scored, shortlisted, voting, voted, closed, counted, awarded or cancelled
     * @param shortlists one for each category once they are frozen
     * @param winners nomination by category, once it is handed over
     * @param head hash of the last step: who keeps it notices any change of what was before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AwardWhole(
            String id,
            String stage,
            Definition definition,
            List<AwardFact.Shortlist> shortlists,
            AwardFact.@Nullable Counted count,
            Map<String, String> winners,
            int votingCodesIssued,
            int ballotsNoted,
            @Nullable Instant openedAt,
            @Nullable Instant awardedAt,
            long steps,
            String head,
            Instant changedAt) {

        static AwardWhole of(Looking.Seen seen) {
            Award award = seen.award();
            return new AwardWhole(
                    award.id(),
                    seen.stage().code(),
                    award.definition(),
                    award.shortlists(),
                    award.awardedAt() == null ? null : award.counted(),
                    award.winners(),
                    award.codesIssued(),
                    award.noted().size(),
                    award.openedAt(),
                    award.awardedAt(),
                    award.number(),
                    award.head(),
                    award.at());
        }
    }
}
