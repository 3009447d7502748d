package eu.klynge.notification.agency;

/** What happened to an agency; each carries it whole, as it stands afterwards. */
public sealed interface AgencyFact {

    Agency agency();

    /** For the first time, or again. */
    record Approved(Agency agency) implements AgencyFact {}

    record Changed(Agency agency) implements AgencyFact {}

    record CredentialsRotated(Agency agency) implements AgencyFact {}

    record Revoked(Agency agency) implements AgencyFact {}
}
