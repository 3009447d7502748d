package eu.klynge.contracts.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;
import org.jspecify.annotations.Nullable;

/**
 * Who to write to about a registration, and later about the cluster organisation it became. Personal data.
 *
 * @param id             opaque; the record's key
 * @param registrationId the registration that named the contact
 * @param clusterId      the cluster organisation, once accepted
 * @param role           at the cluster organisation, in words
 * @param language       ISO 639-1, the language to write in
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        String id,
        String registrationId,
        @Nullable String clusterId,
        String name,
        String email,
        String role,
        String language) {

    public Contact {
        Required.field("id", id);
        Required.field("registrationId", registrationId);
        Required.field("name", name);
        Required.field("email", email);
        Required.field("role", role);
        Required.field("language", language);
    }

    /** Ids alone: a log line must not tell who the person is. */
    @Override
    public String toString() {
        return "Contact[id=" + id + ", registrationId=" + registrationId + "]";
    }
}
