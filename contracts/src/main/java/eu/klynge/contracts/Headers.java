package eu.klynge.contracts;

/** Header names of a record: CloudEvents 1.0 in Kafka's binary mode, and the W3C trace. All values are UTF-8 text. */
public final class Headers {

    /** Identity of the event (UUIDv7); the same again after a redelivery. */
    public static final String CE_ID = "ce_id";

    /** Who says so, for example {@code /directory-service}. */
    public static final String CE_SOURCE = "ce_source";

    /** One of {@link EventTypes}. */
    public static final String CE_TYPE = "ce_type";

    /** Id of the aggregate that {@link #CE_SEQUENCE} counts; the record's key, unless the topic's page says otherwise. */
    public static final String CE_SUBJECT = "ce_subject";

    /** When it happened, RFC 3339 in UTC. */
    public static final String CE_TIME = "ce_time";

    /** Always {@code 1.0}. */
    public static final String CE_SPECVERSION = "ce_specversion";

    /** Path of the JSON Schema below the platform's public address, see {@link EventType#schemaPath()}. */
    public static final String CE_DATASCHEMA = "ce_dataschema";

    /** Version of the aggregate as a decimal number; grows by key, gaps are allowed, repetition means redelivery. */
    public static final String CE_SEQUENCE = "ce_sequence";

    public static final String TRACEPARENT = "traceparent";

    /** Always {@link #JSON}; absent on a tombstone. */
    public static final String CONTENT_TYPE = "content-type";

    public static final String JSON = "application/json";

    private Headers() {}
}
