package eu.klynge.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.notification.Callers;
import eu.klynge.notification.NotificationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Subscriptions as their owners see and change them. */
@NotificationTest
class SubscriptionsIT {

    private static final String PATH = "/api/v1/subscriptions";
    private static final String WISH = """
            {"events": ["cluster-published"], "where": ["inbox"], "language": "da"}""";

    private final String slug = "org-" + UUID.randomUUID();
    private final Callers ann;
    private final Callers bob;

    SubscriptionsIT(@LocalServerPort int port) {
        ann = new Callers(port, "ann-" + UUID.randomUUID(), slug);
        bob = new Callers(port, "bob-" + UUID.randomUUID(), "another");
    }

    @Test
    void aSubscriptionIsMadeReadChangedAndEnded() {
        var made = ann.send(HttpMethod.POST, PATH, """
                {"organisation": "%s", "events": ["cluster-published", "cluster-withdrawn"],
                 "search": {"countries": ["DK"], "nuts": "DK03", "ecosystems": ["digital"], "words": "robot"},
                 "where": ["email", "inbox"],
                 "when": {"rhythm": "weekly", "hour": 8, "day": "monday", "timeZone": "Europe/Copenhagen"},
                 "language": "da"}""".formatted(slug))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        String id = Callers.json(made).path("id").asString();

        JsonNode read = ann.get(PATH + "/" + id);
        assertThat(read.path("organisation").asString()).isEqualTo(slug);
        assertThat(read.at("/search/nuts").asString()).isEqualTo("DK03");
        assertThat(read.at("/when/day").asString()).isEqualTo("monday");
        ann.send(HttpMethod.PUT, PATH + "/" + id, WISH).expectStatus().isEqualTo(428);
        ann.send(HttpMethod.PUT, PATH + "/" + id, WISH, "If-Match", "\"7\"")
                .expectStatus()
                .isEqualTo(412);
        ann.send(HttpMethod.PUT, PATH + "/" + id, WISH, "If-Match", "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        assertThat(ann.get(PATH + "/" + id).at("/when/rhythm").asString()).isEqualTo("at-once");
        ann.send(HttpMethod.DELETE, PATH + "/" + id, "", "If-Match", "\"1\"")
                .expectStatus()
                .isEqualTo(412);
        ann.send(HttpMethod.DELETE, PATH + "/" + id, "", "If-Match", "\"2\"")
                .expectStatus()
                .isNoContent();
        ann.send(HttpMethod.DELETE, PATH + "/" + id, "", "If-Match", "\"2\"")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anothersSubscriptionIsNone() {
        String id = Callers.json(
                        ann.send(HttpMethod.POST, PATH, WISH).expectStatus().isCreated())
                .path("id")
                .asString();

        bob.send(HttpMethod.PUT, PATH + "/" + id, WISH, "If-Match", "\"1\"")
                .expectStatus()
                .isNotFound();
        bob.send(HttpMethod.DELETE, PATH + "/" + id, "", "If-Match", "\"1\"")
                .expectStatus()
                .isNotFound();
        assertThat(bob.get(PATH).path("items").values()).isEmpty();
        bob.send(
                        HttpMethod.POST,
                        PATH,
                        "{\"organisation\": \"" + slug + "\", \"events\": [\"cluster-updated\"],"
                                + " \"where\": [\"inbox\"], \"language\": \"en\"}")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theSameKeyMakesOneSubscription() {
        String key = UUID.randomUUID().toString();
        JsonNode first = Callers.json(ann.send(HttpMethod.POST, PATH, WISH, "Idempotency-Key", key));
        JsonNode second = Callers.json(ann.send(HttpMethod.POST, PATH, WISH, "Idempotency-Key", key)
                .expectStatus()
                .isCreated());

        assertThat(second).isEqualTo(first);
        assertThat(ann.get(PATH).path("items").values()).hasSize(1);
        ann.send(HttpMethod.POST, PATH, WISH.replace("da", "de"), "Idempotency-Key", key)
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void aListIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            ann.send(HttpMethod.POST, PATH, WISH).expectStatus().isCreated();
        }
        JsonNode first = ann.get(PATH + "?limit=2");
        JsonNode rest = ann.get(PATH + "?limit=2&cursor=" + first.path("next").asString());

        assertThat(List.of(first.path("items").size(), rest.path("items").size()))
                .isEqualTo(List.of(2, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /where; {"events": ["cluster-published"], "where": ["email"], "language": "da"}
            /events; {"events": [], "where": ["inbox"], "language": "da"}
            /events/0; {"events": ["birthdays"], "where": ["inbox"], "language": "da"}
            /language; {"events": ["cluster-published"], "where": ["inbox"], "language": "xx"}
            /when/timeZone; {"events": ["cluster-published"], "where": ["inbox"], "language": "da", "when": {"rhythm": "daily", "hour": 8, "timeZone": "Mars/Base"}}
            /when/hour; {"events": ["cluster-published"], "where": ["inbox"], "language": "da", "when": {"rhythm": "daily", "hour": 24, "timeZone": "UTC"}}
            /when/day; {"events": ["cluster-published"], "where": ["inbox"], "language": "da", "when": {"rhythm": "weekly", "hour": 8, "timeZone": "UTC"}}
            /search/nuts; {"events": ["cluster-published"], "where": ["inbox"], "language": "da", "search": {"nuts": "dk"}}
            /search/countries/0; {"events": ["cluster-published"], "where": ["inbox"], "language": "da", "search": {"countries": ["XX"]}}
            /webhook; {"events": ["event-published"], "where": ["webhook"], "language": "da"}
            /webhook; {"events": ["event-published"], "where": ["inbox"], "webhook": "w", "language": "da"}
            /address; {"events": ["cluster-published"], "where": ["inbox"], "language": "da", "address": "a@b.example"}
            """)
    void aFaultNamesItsField(String pointer, String body) {
        ann.send(HttpMethod.POST, PATH, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }
}
