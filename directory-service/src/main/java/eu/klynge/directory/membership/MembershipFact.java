package eu.klynge.directory.membership;

/** What happened to a membership; each carries it whole, as it stands afterwards. Nothing of it is published. */
public sealed interface MembershipFact {

    Membership membership();

    /** For the first time, or again after it was declined. */
    record Applied(Membership membership) implements MembershipFact {}

    record TalkHeld(Membership membership) implements MembershipFact {}

    record Admitted(Membership membership) implements MembershipFact {}

    record Declined(Membership membership) implements MembershipFact {}

    record GrantRequested(Membership membership) implements MembershipFact {}

    record GrantApproved(Membership membership) implements MembershipFact {}

    record GrantRefused(Membership membership) implements MembershipFact {}

    record GrantPaid(Membership membership) implements MembershipFact {}
}
