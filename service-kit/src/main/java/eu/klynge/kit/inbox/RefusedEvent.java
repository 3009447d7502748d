package eu.klynge.kit.inbox;

/** A well-formed event that this reader's rules cannot take; thrown by a {@link Reaction}. */
public final class RefusedEvent extends PoisonRecord {

    /**
     * @param code stable word for filters
     * @param message for an operator; no personal data
     */
    public RefusedEvent(String code, String message) {
        super(code, message);
    }
}
