package eu.klynge.notification.agency;

/** What an operator can do with an agency. */
public sealed interface AgencyCommand {

    record Change(Profile profile, Limits limits) implements AgencyCommand {}

    /** @param reason for the record and for the agency */
    record Revoke(String reason) implements AgencyCommand {}

    record Reinstate() implements AgencyCommand {}
}
