package eu.klynge.notification.notice;

import org.jspecify.annotations.Nullable;

/**
 * Whom to write to, as the topics of contacts and of guests say it. Personal data; nothing else in this service has any.
 *
 * @param id of the registration that named the contact, or of the one for an event
 * @param cluster id of the cluster organisation, once accepted
 * @param language ISO 639-1
 * @param ticket of a guest
 */
public record Contact(
        String id,
        @Nullable String cluster,
        String name,
        String email,
        String language,
        @Nullable Ticket ticket) {

    /** Addresses that nobody else may know: the secret in each opens it. */
    public record Ticket(String href, String qr, String calendar) {

        @Override
        public String toString() {
            return "Ticket[withheld]";
        }
    }

    /** The id alone: a log line must not tell who the person is. */
    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
