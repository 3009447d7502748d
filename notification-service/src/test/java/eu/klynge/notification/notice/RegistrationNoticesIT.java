package eu.klynge.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.contracts.EventTypes;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.token.TokenIssuer;
import eu.klynge.notification.Facts;
import eu.klynge.notification.Mailbox;
import eu.klynge.notification.NotificationTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From a registration's event to its contact's mailbox. */
@NotificationTest
class RegistrationNoticesIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final WebTestClient http;

    RegistrationNoticesIT(@LocalServerPort int port) {
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(LIMIT)
                .build();
    }

    private static MimeMessage only(String email) {
        await().atMost(LIMIT).until(() -> !Mailbox.of(email).isEmpty());
        assertThat(Mailbox.of(email)).hasSize(1);
        return Mailbox.of(email).getFirst();
    }

    @Test
    void theContactHearsOnceInTheOwnLanguageAndCanUnsubscribeWithOneClick(Infrastructure infrastructure)
            throws Exception {
        String id = UUID.randomUUID().toString();
        String email = "da-" + id + "@x.example";
        String event = UUID.randomUUID().toString();
        try (Facts facts = new Facts(infrastructure)) {
            // The event comes before the contact is known, and twice.
            facts.registration(EventTypes.REGISTRATION_SUBMITTED, id, event, 1, "Odense Robotics");
            facts.registration(EventTypes.REGISTRATION_SUBMITTED, id, event, 1, "Odense Robotics");
            facts.contact(id, null, email, "da", 1);

            MimeMessage first = only(email);
            assertThat(first.getSubject()).isEqualTo("Vi har modtaget registreringen af Odense Robotics");
            assertThat(first.getMessageID()).matches("<[0-9a-f-]{36}@klynge\\.example>");
            String link = first.getHeader("List-Unsubscribe")[0];
            String path = link.substring(link.indexOf("/api/"), link.length() - 1);

            assertThat(page(http.get().uri(path)))
                    .contains("<html lang=\"da\">", "Ikke flere af disse mails?", "<button>Afmeld</button>");
            http.post()
                    .uri(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .bodyValue("List-Unsubscribe=One-Click")
                    .exchange()
                    .expectStatus()
                    .isOk();

            String other = UUID.randomUUID().toString();
            facts.registration(
                    EventTypes.REGISTRATION_IN_REVIEW, id, UUID.randomUUID().toString(), 2, "Odense Robotics");
            facts.contact(other, null, "other-" + email, "de", 1);
            facts.registration(
                    EventTypes.REGISTRATION_REJECTED, other, UUID.randomUUID().toString(), 2, "Lublin");
            assertThat(only("other-" + email).getSubject())
                    .isEqualTo("Die Registrierung von Lublin wurde nicht angenommen");
            assertThat(Mailbox.of("<" + email)).hasSize(1);
        }
    }

    private static String page(WebTestClient.RequestHeadersSpec<?> request) {
        return request.exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void aLinkThatIsNotOursUnsubscribesNobody() {
        http.post().uri("/api/v1/unsubscribe/AAAA").exchange().expectStatus().isNotFound();
        http.get().uri("/api/v1/unsubscribe/AAAA").exchange().expectStatus().isNotFound();
    }

    @Test
    void templatesArePreviewedForStewardsAlone() {
        String steward = TokenIssuer.shared()
                .token()
                .roles("steward")
                .audience("notification-service")
                .bearer();
        http.get().uri("/api/v1/notice-templates").exchange().expectStatus().isUnauthorized();
        http.get()
                .uri("/api/v1/notice-templates/cluster-published/preview?language=pl")
                .header("Authorization", steward)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.subject")
                .isEqualTo("Nowy klaster: Northern Robotics");
        http.get()
                .uri("/api/v1/notice-templates/cluster-published/preview?language=xx")
                .header("Authorization", steward)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/language");
        http.get()
                .uri("/api/v1/notice-templates/none/preview")
                .header("Authorization", steward)
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
