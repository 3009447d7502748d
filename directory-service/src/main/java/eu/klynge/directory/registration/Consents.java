package eu.klynge.directory.registration;

/**
 * @param publication the organisation's data may be published after validation
 * @param termsVersion which text was agreed to
 */
public record Consents(boolean publication, String termsVersion) {}
