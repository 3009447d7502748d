package eu.klynge.kit.inbox;

/** The record is not an event of its declared type; the message names the place, never the content. */
public final class UndecodableRecord extends PoisonRecord {

    UndecodableRecord(String code, String message) {
        super(code, message);
    }
}
