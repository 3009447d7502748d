package eu.klynge.notification.guest;

import eu.klynge.notification.mail.CannotCompose;
import eu.klynge.notification.mail.Matter;
import eu.klynge.notification.notice.Contact;
import eu.klynge.notification.notice.Contacts;
import eu.klynge.notification.notice.Differences;
import eu.klynge.notification.notice.Differences.Difference;
import eu.klynge.notification.notice.Particulars;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The event as it is now, the guest's own addresses, and how the guests of a group stand. */
final class GuestParticulars implements Particulars {

    private final Occasions occasions;
    private final Attendances attendances;
    private final Contacts contacts;

    GuestParticulars(Occasions occasions, Attendances attendances, Contacts contacts) {
        this.occasions = occasions;
        this.attendances = attendances;
        this.contacts = contacts;
    }

    @Override
    public Mono<Matter> complete(Matter matter, Contact contact, String language) {
        Contact.Ticket ticket = contact.ticket();
        String event = matter.parameters().get("event");
        if (ticket == null || event == null) {
            throw new CannotCompose("A letter to a guest needs a ticket and an event");
        }
        return occasions.find(event).flatMap(occasion -> {
            Map<String, String> all = new HashMap<>(matter.parameters());
            all.put("title", occasion.title(language));
            all.put("starts", occasion.startsAt().toString());
            all.put("place", occasion.place());
            all.put("link", ticket.href());
            all.put("qr", ticket.qr());
            all.put("calendar", ticket.calendar());
            all.computeIfPresent(
                    "answerBy",
                    (name, until) ->
                            Instant.parse(until).atZone(occasion.zone()).toString());
            String group = all.get("group");
            return group == null
                    ? Mono.just(new Matter(matter.template(), all))
                    : members(group).map(members -> {
                        all.put("members", members);
                        return new Matter(matter.template(), all);
                    });
        });
    }

    /** Who is erased is not named any more. */
    private Mono<String> members(String group) {
        return attendances
                .ofGroup(group)
                .concatMap(member -> contacts.find(member.id())
                        .map(contact ->
                                new Difference("standing-" + member.standing().code(), contact.name(), null, null)))
                .collectList()
                .map(Differences::text);
    }
}
