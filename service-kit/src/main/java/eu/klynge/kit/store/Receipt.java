package eu.klynge.kit.store;

/**
 * That a command with an idempotency key was carried out, kept in the document it changed and written with the change.
 *
 * @param key scoped idempotency key
 * @param digest of the request
 * @param version of the aggregate after the command
 * @param outcome what the caller was told, as JSON; never personal data
 */
public record Receipt(String key, String digest, long version, String outcome) {}
