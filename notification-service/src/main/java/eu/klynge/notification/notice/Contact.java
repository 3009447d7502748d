package eu.klynge.notification.notice;

import org.jspecify.annotations.Nullable;

/**
 * Whom to write to, as the contacts topic says it. Personal data; nothing else in this service has any.
 *
 * @param cluster id of the cluster organisation, once accepted
 * @param language ISO 639-1
 */
public record Contact(
        String id, String registration, @Nullable String cluster, String name, String email, String language) {

    /** The id alone: a log line must not tell who the person is. */
    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
