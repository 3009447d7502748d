package eu.klynge.kit.inbox;

/**
 * No retry will help: the record goes to the dead letters at once.
 *
 * <p>Never carries a cause, for two reasons: a parser's message may quote the payload, and the error handler judges a
 * failure by its root cause.
 */
public abstract sealed class PoisonRecord extends RuntimeException permits UndecodableRecord, RefusedEvent {

    private final String code;

    PoisonRecord(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable word for filters, for example {@code malformed-json}. */
    public String code() {
        return code;
    }
}
