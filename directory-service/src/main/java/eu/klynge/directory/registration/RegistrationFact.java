package eu.klynge.directory.registration;

/** What happened to a registration; each carries it whole, as it stands afterwards. */
public sealed interface RegistrationFact {

    Registration registration();

    record Submitted(Registration registration) implements RegistrationFact {}

    record TakenIntoReview(Registration registration) implements RegistrationFact {}

    record ChangesRequested(Registration registration) implements RegistrationFact {}

    record Resubmitted(Registration registration) implements RegistrationFact {}

    record Accepted(Registration registration) implements RegistrationFact {}

    record Rejected(Registration registration) implements RegistrationFact {}

    /** The person who answered for it is erased. */
    record ContactErased(Registration registration) implements RegistrationFact {}
}
