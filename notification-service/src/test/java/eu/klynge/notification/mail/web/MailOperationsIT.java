package eu.klynge.notification.mail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.contracts.EventTypes;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.token.TokenIssuer;
import eu.klynge.notification.Facts;
import eu.klynge.notification.Mailbox;
import eu.klynge.notification.NotificationTest;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Bounces and erasure, and what is left of a person afterwards. */
@NotificationTest
class MailOperationsIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String OPERATIONS = "/api/v1/operations/notification";

    private final String id = UUID.randomUUID().toString();
    private final String email = "person-" + id + "@x.example";
    private final WebTestClient http;
    private final MongoDatabase database;

    MailOperationsIT(@LocalServerPort int port, @Autowired MongoDatabase database) {
        this.database = database;
        this.http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(LIMIT)
                .defaultHeader(
                        "Authorization",
                        TokenIssuer.shared()
                                .token()
                                .roles("operator")
                                .audience("notification-service")
                                .bearer())
                .build();
    }

    private static String report(String messageId, String action, String status) {
        return """
                From: MAILER-DAEMON@mx.example
                To: no-reply@klynge.example
                Subject: Undelivered
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It did not work.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; somebody.else@x.example
                Action: %s
                Status: %s
                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: x
                --b--
                """.formatted(action, status, messageId).replace("\n", "\r\n");
    }

    private String bounce(String mail) {
        return String.valueOf(http.post()
                .uri(OPERATIONS + "/bounces")
                .header("Content-Type", "message/rfc822")
                .bodyValue(mail)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .map(answer -> answer.path("outcome").asString())
                .blockFirst(LIMIT));
    }

    private void awaitMails(int count) {
        await().atMost(LIMIT).until(() -> Mailbox.of("<" + email).size() == count);
    }

    private void awaitReason(String reason) {
        await().atMost(LIMIT)
                .until(() -> Boolean.TRUE.equals(Flux.from(database.getCollection("letters")
                                .find(new Document("contact", id).append("reason", reason)))
                        .hasElements()
                        .block()));
    }

    @Test
    void anAddressThatBouncesIsNotWrittenToUntilItIsReleased(Infrastructure infrastructure) throws Exception {
        try (Facts facts = new Facts(infrastructure)) {
            facts.contact(id, null, email, "en", 1);
            facts.registration(EventTypes.REGISTRATION_SUBMITTED, id, "s-" + id, 1, "Odense");
            awaitMails(1);
            String messageId = Mailbox.of("<" + email).getFirst().getMessageID();

            assertThat(bounce(report(messageId, "delayed", "4.2.2"))).isEqualTo("noted");
            assertThat(bounce(report("<" + UUID.randomUUID() + "@klynge.example>", "failed", "5.1.1")))
                    .isEqualTo("unknown-letter");
            assertThat(bounce(report(messageId, "failed", "5.1.1"))).isEqualTo("suppressed");
            facts.registration(EventTypes.REGISTRATION_IN_REVIEW, id, "r-" + id, 2, "Odense");
            awaitReason("address-suppressed");
            assertThat(Mailbox.of("<" + email)).hasSize(1);

            http.post()
                    .uri(OPERATIONS + "/suppressions/release")
                    .header("Content-Type", "application/json")
                    .bodyValue("{\"email\": \"" + email.toUpperCase(java.util.Locale.ROOT) + "\"}")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.released")
                    .isEqualTo(true);
            facts.registration(EventTypes.REGISTRATION_REJECTED, id, "j-" + id, 3, "Odense");
            awaitMails(2);
        }
    }

    @Test
    void whatIsNoReportIsRefused() {
        http.post()
                .uri(OPERATIONS + "/bounces")
                .header("Content-Type", "message/rfc822")
                .bodyValue("Subject: hello\r\n\r\nHello")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        http.get()
                .uri(OPERATIONS + "/mail")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.states.sent")
                .exists();
    }

    @Test
    void anErasedContactIsNowhereInTheStore(Infrastructure infrastructure) {
        String secretNote = "Dear Ada " + id;
        try (Facts facts = new Facts(infrastructure)) {
            var accepted = Facts.sample(EventTypes.REGISTRATION_ACCEPTED)
                    .put("id", id)
                    .put("slug", "slug-" + id)
                    .put("clusterId", "cluster-" + id);
            var asked = Facts.sample(EventTypes.REGISTRATION_CHANGES_REQUESTED)
                    .put("id", id)
                    .put("note", secretNote);
            var topic = eu.klynge.contracts.Topics.REGISTRATIONS;
            facts.write(topic, EventTypes.REGISTRATION_CHANGES_REQUESTED, id, "c-" + id, 2, asked);
            await().atMost(LIMIT).until(() -> everything().contains(secretNote));
            facts.contact(id, "cluster-" + id, email, "en", 1);
            facts.write(topic, EventTypes.REGISTRATION_ACCEPTED, id, "a-" + id, 3, accepted);
            awaitMails(2);
            assertThat(everything()).contains("\"" + email + "\"");

            facts.erased(id);
            await().atMost(LIMIT).until(() -> !everything().contains(email));
            facts.contact(id, "cluster-" + id, email, "en", 1);
            facts.registration(EventTypes.REGISTRATION_REJECTED, id, "z-" + id, 5, "Odense");

            // What comes behind it in the same partition tells that it was read.
            String other = UUID.randomUUID().toString();
            facts.contact(other, null, "other-" + other + "@x.example", "en", 1);
            facts.write(
                    topic,
                    EventTypes.REGISTRATION_REJECTED,
                    id,
                    "o-" + id,
                    6,
                    Facts.sample(EventTypes.REGISTRATION_REJECTED).put("id", other));
            await().atMost(LIMIT).until(() -> Mailbox.of("other-" + other).size() == 1);
            assertThat(everything()).doesNotContain(email, secretNote);
            assertThat(entriesOfTheContact()).isFalse();
            assertThat(Mailbox.of("<" + email)).hasSize(2);
        }
    }

    private boolean entriesOfTheContact() {
        return Boolean.TRUE.equals(
                Flux.from(database.getCollection("inbox-entries").find(new Document("contact", id)))
                        .hasElements()
                        .block());
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
