package eu.klynge.notification.mail;

import eu.klynge.kit.inbox.RefusedEvent;

/** What can never be put into words: its message names what is missing, and quotes nothing. */
public final class CannotCompose extends RuntimeException {

    public CannotCompose(String message) {
        super(message, null, false, false);
    }

    /** Of the event that it came of: that becomes a dead letter, and later ones go on. */
    public RefusedEvent refusal() {
        return new RefusedEvent("cannot-compose", String.valueOf(getMessage()));
    }
}
