package eu.klynge.notification.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.notification.Facts;
import eu.klynge.notification.Mailbox;
import eu.klynge.notification.NotificationTest;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import tools.jackson.databind.node.ObjectNode;

/** From what happens to a registration for an event to the guest's mailbox. */
@NotificationTest
class GuestLettersIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final String id = UUID.randomUUID().toString();
    private final String event = "event-" + id;
    private final String email = "guest-" + id + "@x.example";
    private final String secret = "secret-" + id;
    private final MongoDatabase database;
    private final Attendances attendances;
    private Facts facts;

    GuestLettersIT(@Autowired MongoDatabase database, @Autowired Attendances attendances) {
        this.database = database;
        this.attendances = attendances;
    }

    @BeforeEach
    void connect(Infrastructure infrastructure) {
        facts = new Facts(infrastructure);
    }

    @AfterEach
    void disconnect() {
        facts.close();
    }

    private void guest() {
        ObjectNode guest = Facts.sample(EventTypes.GUEST_CHANGED)
                .put("id", id)
                .put("event", event)
                .put("name", "Guest " + id)
                .put("email", email)
                .put("language", "da")
                .put("ticket", "https://k.example/t?secret=" + secret)
                .put("qr", "https://k.example/qr.svg?secret=" + secret);
        facts.write(Topics.GUESTS, EventTypes.GUEST_CHANGED, id, "guest-" + id, 1, guest);
    }

    private void event(EventType<?> type, long sequence, ObjectNode data) {
        data.put("id", event).put("starts", "2027-09-29T09:00").put("timeZone", "Europe/Brussels");
        data.putObject("title").put("en", "Conference").put("da", "Konference");
        facts.write(Topics.EVENTS, type, event, type.name() + id, sequence, data);
    }

    private void moved(String standing, long sequence) {
        ObjectNode attendance = Facts.sample(EventTypes.ATTENDANCE_MOVED)
                .put("id", id)
                .put("event", event)
                .put("standing", standing)
                .put("position", 2);
        attendance.remove(List.of("group", "formerly"));
        facts.write(
                Topics.ATTENDANCE,
                EventTypes.ATTENDANCE_MOVED,
                id,
                "moved-" + sequence + "-" + id,
                sequence,
                attendance);
    }

    private List<MimeMessage> mails(int count) {
        await().atMost(LIMIT).until(() -> Mailbox.of(email).size() >= count);
        return Mailbox.of(email);
    }

    private static String text(MimeMessage mail) throws Exception {
        BodyPart plain = ((MimeMultipart) mail.getContent()).getBodyPart(0);
        return String.valueOf(plain.getContent());
    }

    @Test
    void aGuestHearsWhereTheRegistrationStandsAndThatTheEventMoves() throws Exception {
        // The event and the guest come after the registration, which comes twice.
        moved("waiting", 3);
        moved("waiting", 3);
        guest();
        event(EventTypes.EVENT_PUBLISHED, 2, Facts.sample(EventTypes.EVENT_PUBLISHED));
        MimeMessage waiting = mails(1).getFirst();
        assertThat(waiting.getSubject()).isEqualTo("Du er på ventelisten: Konference");
        assertThat(waiting.getMessageID()).matches("<[0-9a-f-]{36}@klynge\\.example>");

        moved("confirmed", 4);
        MimeMessage confirmed = mails(2).getLast();
        assertThat(text(confirmed))
                .contains("29. september 2027 09.00 (Europe/Brussels)")
                .contains("- Din kode til indgangen", "qr.svg?secret=" + secret, "t?secret=" + secret);

        ObjectNode moved = Facts.sample(EventTypes.EVENT_CHANGED);
        moved.putArray("changes")
                .addObject()
                .put("code", "time-moved")
                .put("subject", "Start")
                .put("before", "29 Sep 2027 08:00")
                .put("after", "29 Sep 2027 09:00");
        event(EventTypes.EVENT_CHANGED, 3, moved);
        assertThat(mails(3).getLast().getSubject()).isEqualTo("Ændret: Konference");
        event(
                EventTypes.EVENT_CANCELLED,
                4,
                Facts.sample(EventTypes.EVENT_CANCELLED).put("cancellationReason", "Regn."));
        assertThat(text(mails(4).getLast())).contains("Regn.").contains("- Til din kalender");
        assertThat(mails(4)).hasSize(4);
    }

    @Test
    void anErasedGuestIsNowhereInTheStoreAndHearsNothing() {
        event(EventTypes.EVENT_PUBLISHED, 2, Facts.sample(EventTypes.EVENT_PUBLISHED));
        guest();
        moved("confirmed", 3);
        mails(1);
        assertThat(everything()).contains(email, secret);

        facts.forgotten(id);
        await().atMost(LIMIT).until(() -> !everything().contains(email));
        moved("cancelled", 5);
        event(EventTypes.EVENT_CANCELLED, 4, Facts.sample(EventTypes.EVENT_CANCELLED));
        await().atMost(LIMIT)
                .until(() -> Boolean.FALSE.equals(
                        attendances.open(event, "", 1).hasElements().block()));

        assertThat(everything()).doesNotContain(email, secret, "Guest " + id);
        assertThat(Mailbox.of(email)).hasSize(1);
    }

    /** Every document of every collection, as text. */
    private String everything() {
        return String.valueOf(Flux.from(database.listCollectionNames())
                .concatMap(
                        name -> Flux.from(database.getCollection(name).find()).map(Document::toJson))
                .reduce("", (all, one) -> all + "\n" + one)
                .block());
    }
}
