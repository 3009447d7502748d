package eu.klynge.kit.inbox;

/** What a delivery changed. */
public enum Effect {
    APPLIED,
    /** Seen before, or of no interest. */
    SKIPPED
}
