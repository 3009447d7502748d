package eu.klynge.notification.notice.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Seen;
import eu.klynge.notification.notice.Contact;
import eu.klynge.notification.notice.Contact.Ticket;
import eu.klynge.notification.notice.Contacts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per contact; an erased one keeps {@code _id} and {@code seen}. */
@Component
class MongoContacts implements Contacts {

    private static final String STREAM = "contacts";
    private static final Bson NOTHING_LEFT = Updates.combine(
            Updates.unset("cluster"),
            Updates.unset("name"),
            Updates.unset("email"),
            Updates.unset("language"),
            Updates.unset("ticket"));

    private final MongoCollection<Document> contacts;

    MongoContacts(MongoDatabase database) {
        this.contacts = database.getCollection("contacts");
    }

    @Override
    public Mono<Boolean> keep(Contact contact, long sequence) {
        Bson update = Updates.combine(
                Updates.set("cluster", contact.cluster()),
                Updates.set("name", contact.name()),
                Updates.set("email", contact.email()),
                Updates.set("language", contact.language()),
                Updates.set("ticket", write(contact.ticket())));
        return new Seen(STREAM, sequence).apply(contacts, contact.id(), update).map(effect -> effect == Effect.APPLIED);
    }

    @Override
    public Mono<Boolean> erase(String id, @Nullable Long sequence) {
        if (sequence == null) {
            return Mono.from(contacts.updateOne(eq("_id", id), NOTHING_LEFT))
                    .map(result -> result.getModifiedCount() > 0);
        }
        return new Seen(STREAM, sequence).apply(contacts, id, NOTHING_LEFT).map(effect -> effect == Effect.APPLIED);
    }

    @Override
    public Mono<Contact> find(String id) {
        return Mono.from(contacts.find(and(eq("_id", id), exists("email"))).first())
                .map(MongoContacts::read);
    }

    @Override
    public Mono<Boolean> isErased(String id) {
        return Mono.from(contacts.find(and(eq("_id", id), exists("email", false)))
                        .first())
                .hasElement();
    }

    @Override
    public Flux<Contact> ofCluster(String cluster) {
        return Flux.from(contacts.find(and(eq("cluster", cluster), exists("email"))))
                .map(MongoContacts::read);
    }

    private static Contact read(Document document) {
        return new Contact(
                document.getString("_id"),
                document.getString("cluster"),
                document.getString("name"),
                document.getString("email"),
                document.getString("language"),
                readTicket(document.get("ticket", Document.class)));
    }

    private static @Nullable Document write(@Nullable Ticket ticket) {
        return ticket == null
                ? null
                : new Document("href", ticket.href()).append("qr", ticket.qr()).append("calendar", ticket.calendar());
    }

    private static @Nullable Ticket readTicket(@Nullable Document ticket) {
        return ticket == null
                ? null
                : new Ticket(ticket.getString("href"), ticket.getString("qr"), ticket.getString("calendar"));
    }
}
