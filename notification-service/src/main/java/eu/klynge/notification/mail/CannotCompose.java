package eu.klynge.notification.mail;

/** A letter that can never be written: its message names what is missing, and quotes nothing. */
public final class CannotCompose extends RuntimeException {

    public CannotCompose(String message) {
        super(message, null, false, false);
    }
}
