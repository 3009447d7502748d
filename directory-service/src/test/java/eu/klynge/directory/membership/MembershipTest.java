package eu.klynge.directory.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.label.Period;
import eu.klynge.directory.membership.MembershipCommand.Admit;
import eu.klynge.directory.membership.MembershipCommand.ApproveGrant;
import eu.klynge.directory.membership.MembershipCommand.Decline;
import eu.klynge.directory.membership.MembershipCommand.HoldTalk;
import eu.klynge.directory.membership.MembershipCommand.PayGrant;
import eu.klynge.directory.membership.MembershipCommand.RefuseGrant;
import eu.klynge.directory.membership.MembershipCommand.RequestGrant;
import eu.klynge.directory.membership.MembershipRefused.DoesNotFit;
import eu.klynge.directory.membership.MembershipRefused.NotNow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Programme PROGRAMME = Programme.of("klynge-excellence").orElseThrow();

    private static final Membership APPLIED = new Membership(
            "m1",
            PROGRAMME.id(),
            "c1",
            "slug",
            "DK",
            Membership.State.APPLIED,
            "Because",
            null,
            null,
            null,
            List.of(),
            List.of());
    private static final Period LABEL = labelled("2026-11-21", "2026-11-21");

    private static Period labelled(String from, String assessedOn) {
        LocalDate first = LocalDate.parse(from);
        return new Period(first, first.plusYears(2), LocalDate.parse(assessedOn));
    }

    private static Membership after(MembershipCommand... commands) {
        return then(APPLIED, LABEL, commands);
    }

    private static Membership then(Membership before, @Nullable Period held, MembershipCommand... commands) {
        Membership membership = before;
        for (MembershipCommand command : commands) {
            membership = membership.decide(command, PROGRAMME, held, NOW, TODAY).membership();
        }
        return membership;
    }

    private static Membership approved() {
        return after(new HoldTalk(TODAY), new Admit(), new RequestGrant("silver", 300_000), new ApproveGrant(250_000));
    }

    private static void notPaid(Membership membership, @Nullable Period held) {
        assertThatThrownBy(() -> then(membership, held, new PayGrant(TODAY))).isInstanceOf(NotNow.class);
    }

    private static void refused(Class<? extends MembershipRefused> as, MembershipCommand... commands) {
        assertThatThrownBy(() -> after(commands)).isInstanceOf(as);
    }

    @Test
    void theFirstStepIsTheAdvisoryTalk() {
        refused(NotNow.class, new Admit());
        refused(DoesNotFit.class, new HoldTalk(TODAY.plusDays(1)));

        Membership member = after(new HoldTalk(TODAY), new Admit());

        assertThat(member.state()).isEqualTo(Membership.State.ADMITTED);
        assertThat(member.talkOn()).isEqualTo(TODAY);
        assertThat(member.history()).extracting(Membership.Step::what).containsExactly("talk-held", "admitted");
    }

    @Test
    void aDecisionIsFinalAndWhoWasDeclinedMayApplyAgain() {
        refused(NotNow.class, new HoldTalk(TODAY), new Admit(), new Decline("x"));
        refused(NotNow.class, new Decline("x"), new HoldTalk(TODAY));

        Membership again =
                after(new Decline("Too young")).applyingAgain("Older", NOW).membership();

        assertThat(again.state()).isEqualTo(Membership.State.APPLIED);
        assertThat(again.note()).isNull();
        assertThatThrownBy(() -> again.applyingAgain("Now", NOW)).isInstanceOf(NotNow.class);
    }

    @Test
    void aGrantIsRequestedApprovedAndPaid() {
        Membership paid = then(approved(), LABEL, new PayGrant(TODAY));

        assertThat(paid.grant())
                .isEqualTo(new Grant(Grant.State.PAID, "silver", 300_000, 250_000, TODAY, LABEL.from()));
    }

    @Test
    void whatIsPaidForIsALabelThatAMemberWasAssessedFor() {
        notPaid(approved(), null);
        notPaid(approved(), labelled("2026-11-20", "2026-11-20"));
        notPaid(approved(), labelled("2027-02-01", "2026-11-20"));
    }

    @Test
    void aPeriodOfALabelIsPaidForOnceAndItsRenewalAgain() {
        Membership asked = then(
                approved(),
                LABEL,
                new PayGrant(TODAY),
                new RequestGrant("bronze", 5),
                new RefuseGrant("Not now"),
                new RequestGrant("silver", 9),
                new ApproveGrant(9));

        notPaid(asked, LABEL);

        Membership renewed = then(asked, labelled("2028-12-01", "2028-06-01"), new PayGrant(TODAY));
        assertThat(renewed.earlierGrants())
                .extracting(Grant::state)
                .containsExactly(Grant.State.PAID, Grant.State.REFUSED);
    }

    @Test
    void grantsAreForMembersAndForWhatTheProgrammeCovers() {
        refused(NotNow.class, new HoldTalk(TODAY), new RequestGrant("silver", 1));
        refused(DoesNotFit.class, new HoldTalk(TODAY), new Admit(), new RequestGrant("gold", 1));
        refused(
                DoesNotFit.class,
                new HoldTalk(TODAY),
                new Admit(),
                new RequestGrant("silver", PROGRAMME.mostCents() + 1));
    }

    @Test
    void nothingIsSkippedOrPaidTwice() {
        refused(NotNow.class, new HoldTalk(TODAY), new Admit(), new ApproveGrant(1));
        refused(NotNow.class, new HoldTalk(TODAY), new Admit(), new RequestGrant("silver", 9), new PayGrant(TODAY));
        refused(
                NotNow.class,
                new HoldTalk(TODAY),
                new Admit(),
                new RequestGrant("silver", 9),
                new ApproveGrant(9),
                new PayGrant(TODAY),
                new PayGrant(TODAY));
        refused(
                NotNow.class,
                new HoldTalk(TODAY),
                new Admit(),
                new RequestGrant("silver", 9),
                new RequestGrant("silver", 9));
    }

    @Test
    void noMoreIsApprovedThanWasAskedForAndARefusalLeavesRoomForAnother() {
        refused(
                DoesNotFit.class,
                new HoldTalk(TODAY),
                new Admit(),
                new RequestGrant("silver", 9),
                new ApproveGrant(10));

        Membership again = after(
                new HoldTalk(TODAY),
                new Admit(),
                new RequestGrant("silver", 9),
                new RefuseGrant("No offer"),
                new RequestGrant("bronze", 5));

        assertThat(Objects.requireNonNull(again.grant()).state()).isEqualTo(Grant.State.REQUESTED);
    }
}
