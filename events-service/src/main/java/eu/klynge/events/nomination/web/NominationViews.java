package eu.klynge.events.nomination.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.events.award.AwardFact.Candidacy;
import eu.klynge.events.award.Nomination;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nominations as those see them who propose, are proposed, or run the award. */
final class NominationViews {

    private NominationViews() {}

    /**
     * The shape of what a nominator sends, for the OpenAPI document; it is read field by field.
     *
     * @param nominee slug of a cluster
     * @param person who is to be honoured, where it is a person
     */
    record NominationFields(
            String category,
            String nominee,
            @Nullable String person,
            String statement,
            @Nullable List<EvidenceLink> evidence) {}

    record NominationVersionFields(
            @Nullable String person,
            String statement,
            @Nullable List<EvidenceLink> evidence) {}

    record EvidenceLink(String href) {}

    /** @param version that was read */
    record ConsentFields(int version) {}

    /**
     * @param state waiting-for-consent, counting, withdrawn or excluded
     * @param countingVersion the last one that the nominee stands behind
     * @param excludedFor rules that the nominee did not meet in the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NominationWhole(
            String id,
            String category,
            String nominee,
            @Nullable String person,
            @Nullable String statement,
            List<EvidenceLink> evidence,
            boolean selfNominated,
            String state,
            int version,
            @Nullable Integer countingVersion,
            List<String> excludedFor,
            Instant nominatedAt,
            Instant changedAt) {

        static NominationWhole of(Nomination nomination) {
            Candidacy candidacy = nomination.candidacy();
            return new NominationWhole(
                    nomination.id(),
                    nomination.category(),
                    nomination.cluster(),
                    candidacy == null ? null : candidacy.person(),
                    candidacy == null ? null : candidacy.statement(),
                    candidacy == null
                            ? List.of()
                            : candidacy.evidence().stream()
                                    .map(EvidenceLink::new)
                                    .toList(),
                    nomination.self(),
                    state(nomination),
                    nomination.latest().number(),
                    nomination.counting().map(Nomination.Version::number).orElse(null),
                    nomination.excluded(),
                    nomination.at(),
                    nomination.latest().at());
        }

        private static String state(Nomination nomination) {
            if (nomination.withdrawn()) {
                return "withdrawn";
            }
            if (!nomination.excluded().isEmpty()) {
                return "excluded";
            }
            return nomination.counting().isPresent() ? "counting" : "waiting-for-consent";
        }
    }
}
