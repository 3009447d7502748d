package eu.klynge.kit.inbox;

/** Headers that a dead letter has beside its original ones; all UTF-8 text. */
public final class DeadLetterHeaders {

    public static final String PREFIX = "klynge_dlt_";
    public static final String CAUSE = PREFIX + "cause";
    public static final String MESSAGE = PREFIX + "message";
    public static final String GROUP = PREFIX + "group";
    public static final String TOPIC = PREFIX + "topic";
    public static final String PARTITION = PREFIX + "partition";
    public static final String OFFSET = PREFIX + "offset";

    /** Milliseconds since 1970, of the original record. */
    public static final String TIMESTAMP = PREFIX + "timestamp";

    /** Present when the payload was too large to be carried along. */
    public static final String PAYLOAD_OMITTED = PREFIX + "payload_omitted";

    private DeadLetterHeaders() {}
}
