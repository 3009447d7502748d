package eu.klynge.kit.problem;

/**
 * One thing wrong with an input.
 *
 * @param pointer RFC 6901 JSON pointer to the field, {@code ""} for the whole document
 * @param code stable kebab-case word for machines
 * @param message one English sentence for people
 */
public record Fault(String pointer, String code, String message) {}
