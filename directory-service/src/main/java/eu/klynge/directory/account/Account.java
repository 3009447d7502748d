package eu.klynge.directory.account;

/**
 * An account at the identity provider.
 *
 * @param made for this registration, and by nobody else before it
 */
public record Account(String id, boolean made) {}
