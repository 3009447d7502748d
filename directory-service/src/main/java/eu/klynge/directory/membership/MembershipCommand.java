package eu.klynge.directory.membership;

import java.time.LocalDate;

/** What is done to a membership after the application. Amounts in euro cents. */
public sealed interface MembershipCommand {

    record HoldTalk(LocalDate heldOn) implements MembershipCommand {}

    record Admit() implements MembershipCommand {}

    /** @param reason for the applicant */
    record Decline(String reason) implements MembershipCommand {}

    /** By the member itself, as nothing else here is. */
    record RequestGrant(String level, int cents) implements MembershipCommand {}

    record ApproveGrant(int cents) implements MembershipCommand {}

    /** @param reason for the member */
    record RefuseGrant(String reason) implements MembershipCommand {}

    record PayGrant(LocalDate paidOn) implements MembershipCommand {}
}
