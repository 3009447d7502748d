package eu.klynge.kit.test.history;

/**
 * A change that a client was told is done.
 *
 * @param aggregate its id, the key of its records
 * @param version the aggregate's version after the change, which its record carries as sequence
 * @param command what the client asked for, the same in every retry
 */
public record Acknowledged(String aggregate, long version, String command) {}
