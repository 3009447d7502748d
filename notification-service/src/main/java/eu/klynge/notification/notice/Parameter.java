package eu.klynge.notification.notice;

/** What a template's parameter is; values arrive as text. */
enum Parameter {
    TEXT,
    /** An address; shown beneath the text, named by the phrase {@code around.link-<parameter>}. */
    LINK,
    /** A whole number, for plurals. */
    NUMBER,
    /** ISO 3166-1 alpha-2; read as the country's name in the reader's language. */
    COUNTRY,
    /** ISO 8601, without a time; read as the reader's language writes a day. */
    DATE,
    /** ISO 8601 with offset and zone; read as the reader's language writes a day and a time, with the zone. */
    TIME,
    /** {@link Differences}; read as a line each. */
    DIFFERENCES
}
