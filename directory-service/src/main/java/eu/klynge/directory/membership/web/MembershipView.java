package eu.klynge.directory.membership.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.membership.Grant;
import eu.klynge.directory.membership.Membership;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A membership, for its organisation and the stewards of its country.
 *
 * @param state {@code applied}, {@code advised}, {@code admitted} or {@code declined}
 * @param earlierGrants those before {@code grant}, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MembershipView(
        String id,
        String programme,
        String clusterId,
        String slug,
        String country,
        String state,
        String motivation,
        @Nullable String note,
        @Nullable LocalDate talkOn,
        @Nullable GrantView grant,
        List<GrantView> earlierGrants,
        List<Membership.Step> history) {

    /**
     * @param state {@code requested}, {@code approved}, {@code paid} or {@code refused}
     * @param labelFrom of a paid one, the first day of the label's period that it is for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GrantView(
            String state,
            String level,
            int requestedCents,
            @Nullable Integer approvedCents,
            @Nullable LocalDate paidOn,
            @Nullable LocalDate labelFrom) {

        static GrantView of(Grant grant) {
            return new GrantView(
                    grant.state().name().toLowerCase(Locale.ROOT),
                    grant.level(),
                    grant.requestedCents(),
                    grant.approvedCents(),
                    grant.paidOn(),
                    grant.labelFrom());
        }
    }

    static MembershipView of(Membership membership) {
        return new MembershipView(
                membership.id(),
                membership.programme(),
                membership.clusterId(),
                membership.slug(),
                membership.country(),
                membership.state().name().toLowerCase(Locale.ROOT),
                membership.motivation(),
                membership.note(),
                membership.talkOn(),
                membership.grant() == null ? null : GrantView.of(membership.grant()),
                membership.earlierGrants().stream().map(GrantView::of).toList(),
                membership.history());
    }
}
