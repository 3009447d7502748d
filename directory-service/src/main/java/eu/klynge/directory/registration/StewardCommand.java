package eu.klynge.directory.registration;

/** What a steward does with a registration. */
public sealed interface StewardCommand {

    record TakeIntoReview() implements StewardCommand {}

    /** @param message to the applicant: what is to be changed */
    record RequestChanges(String message) implements StewardCommand {}

    record Accept() implements StewardCommand {}

    /** @param reason for the applicant */
    record Reject(String reason) implements StewardCommand {}
}
