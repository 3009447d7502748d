package eu.klynge.directory.membership;

import eu.klynge.directory.label.Period;
import eu.klynge.directory.membership.MembershipRefused.DoesNotFit;
import eu.klynge.directory.membership.MembershipRefused.NotNow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cluster's membership of a programme. Its decisions are values: they tell what would be true next and change nothing.
 *
 * @param motivation why it applies
 * @param note the steward's latest words to the applicant
 * @param talkOn day of the advisory talk, the first step; null until it was held
 * @param grant the latest; null until one was asked for
 * @param earlierGrants those before it, oldest first
 * @param history codes of what happened, with the time
 */
public record Membership(
        String id,
        String programme,
        String clusterId,
        String slug,
        String country,
        State state,
        String motivation,
        @Nullable String note,
        @Nullable LocalDate talkOn,
        @Nullable Grant grant,
        List<Grant> earlierGrants,
        List<Step> history) {

    private static final String ADMITTED = "admitted";

    public enum State {
        APPLIED,
        ADVISED,
        ADMITTED,
        DECLINED
    }

    public record Step(Instant at, String what) {}

    public Membership {
        earlierGrants = List.copyOf(earlierGrants);
        history = List.copyOf(history);
    }

    MembershipFact applyingAgain(String motivation, Instant at) {
        if (state != State.DECLINED) {
            throw new NotNow("The organisation has applied, or is a member.");
        }
        return new MembershipFact.Applied(next(State.APPLIED, motivation, null, null, null, "applied", at));
    }

    /** @param held by the register, the present period of the label that the grant is for; null when it has none */
    MembershipFact decide(
            MembershipCommand command, Programme rules, @Nullable Period held, Instant at, LocalDate today) {
        return switch (command) {
            case MembershipCommand.HoldTalk(LocalDate heldOn) -> {
                require(state == State.APPLIED, "The advisory talk follows the application.");
                notAfter(heldOn, today, "heldOn");
                yield new MembershipFact.TalkHeld(
                        next(State.ADVISED, motivation, note, heldOn, grant, "talk-held", at));
            }
            case MembershipCommand.Admit ignored -> {
                require(state == State.ADVISED, "Admission follows the advisory talk.");
                yield new MembershipFact.Admitted(next(State.ADMITTED, motivation, null, talkOn, grant, ADMITTED, at));
            }
            case MembershipCommand.Decline(String reason) -> {
                require(state == State.APPLIED || state == State.ADVISED, "It is decided.");
                yield new MembershipFact.Declined(
                        next(State.DECLINED, motivation, reason, talkOn, grant, "declined", at));
            }
            case MembershipCommand.RequestGrant(String level, int cents) ->
                new MembershipFact.GrantRequested(
                        withoutOpenGrant().with(requested(rules, level, cents), "grant-requested", null, at));
            case MembershipCommand.ApproveGrant(int cents) -> {
                Grant asked = grantThatIs(Grant.State.REQUESTED, "No grant waits for a decision.");
                if (cents > asked.requestedCents()) {
                    throw new DoesNotFit("amountCents", "No more is approved than was asked for.");
                }
                yield new MembershipFact.GrantApproved(with(asked.approved(cents), "grant-approved", null, at));
            }
            case MembershipCommand.RefuseGrant(String reason) -> {
                Grant asked = grantThatIs(Grant.State.REQUESTED, "No grant waits for a decision.");
                yield new MembershipFact.GrantRefused(with(asked.refused(), "grant-refused", reason, at));
            }
            case MembershipCommand.PayGrant(LocalDate paidOn) -> {
                Grant approved = grantThatIs(Grant.State.APPROVED, "No approved grant waits to be paid.");
                notAfter(paidOn, today, "paidOn");
                yield new MembershipFact.GrantPaid(
                        with(approved.paid(paidOn, labelToPay(approved.level(), held)), "grant-paid", null, at));
            }
        };
    }

    private Grant requested(Programme rules, String level, int cents) {
        require(state == State.ADMITTED, "Grants are for members.");
        require(grant == null || grant.isOver(), "A grant is asked for already.");
        if (!rules.labels().contains(level)) {
            throw new DoesNotFit("level", "The programme does not cover this label.");
        }
        if (cents > rules.mostCents()) {
            throw new DoesNotFit("amountCents", "The programme covers at most " + rules.mostCents() + " cents.");
        }
        return Grant.requested(level, cents);
    }

    /** Whatever grant there was is an earlier one. */
    private Membership withoutOpenGrant() {
        if (grant == null) {
            return this;
        }
        List<Grant> all = new ArrayList<>(earlierGrants);
        all.add(grant);
        return new Membership(
                id, programme, clusterId, slug, country, state, motivation, note, talkOn, null, all, history);
    }

    /** First day of a label that a member was assessed for, and that was not paid for before. */
    private LocalDate labelToPay(String level, @Nullable Period held) {
        if (held == null) {
            throw new NotNow("The register has no valid " + level + " label of it in the programme's scheme.");
        }
        require(
                admittedOn().filter(day -> !held.assessedOn().isBefore(day)).isPresent(),
                "The label was assessed before the admission, so it is no member's cost.");
        require(
                earlierGrants.stream().noneMatch(paid -> paid.hasPaid(level, held.from())),
                "This label was paid for; the next grant is for its renewal.");
        return held.from();
    }

    private Optional<LocalDate> admittedOn() {
        return history.stream()
                .filter(step -> step.what().equals(ADMITTED))
                .findFirst()
                .map(step -> step.at().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private Grant grantThatIs(Grant.State wanted, String message) {
        require(grant != null && grant.state() == wanted, message);
        return Objects.requireNonNull(grant);
    }

    private static void require(boolean so, String message) {
        if (!so) {
            throw new NotNow(message);
        }
    }

    private static void notAfter(LocalDate day, LocalDate today, String field) {
        if (day.isAfter(today)) {
            throw new DoesNotFit(field, "The day has not come.");
        }
    }

    private Membership with(Grant next, String what, @Nullable String words, Instant at) {
        return next(state, motivation, words, talkOn, next, what, at);
    }

    private Membership next(
            State to,
            String why,
            @Nullable String words,
            @Nullable LocalDate talk,
            @Nullable Grant money,
            String what,
            Instant at) {
        List<Step> longer = new ArrayList<>(history);
        longer.add(new Step(at, what));
        return new Membership(
                id, programme, clusterId, slug, country, to, why, words, talk, money, earlierGrants, longer);
    }
}
