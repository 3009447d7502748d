package eu.klynge.contracts.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;

/**
 * Who to write to about a registration for an event. Personal data, and addresses that nobody else may know.
 *
 * @param id       of the registration; the record's key
 * @param event    id of the event
 * @param language ISO 639-1, the language to write in
 * @param ticket   page where the guest sees and changes the registration; opened by the secret in it, as the next two
 * @param qr       the code that opens the door, once the seat is confirmed
 * @param calendar the event and the guest's sessions as iCalendar
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Guest(
        String id,
        String event,
        String name,
        String email,
        String language,
        String ticket,
        String qr,
        String calendar) {

    public Guest {
        Required.field("id", id);
        Required.field("event", event);
        Required.field("name", name);
        Required.field("email", email);
        Required.field("language", language);
        Required.field("ticket", ticket);
        Required.field("qr", qr);
        Required.field("calendar", calendar);
    }

    /** Ids alone: a log line must not tell who the person is, nor what opens the ticket. */
    @Override
    public String toString() {
        return "Guest[id=" + id + ", event=" + event + "]";
    }
}
