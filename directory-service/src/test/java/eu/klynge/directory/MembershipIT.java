package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.test.token.TestToken;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From the application to the grant that is paid, over HTTP. */
@DirectoryTest
class MembershipIT {

    @LocalServerPort
    private int port;

    private Directory directory;

    @BeforeEach
    void connect() {
        directory = new Directory(port);
    }

    private WebTestClient.ResponseSpec post(String path, TestToken who, String body) {
        return directory
                .http
                .post()
                .uri("/api/v1/" + path)
                .header("Authorization", who.bearer())
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    /** @param cluster empty for none */
    private WebTestClient.ResponseSpec list(String cluster, TestToken who) {
        return directory
                .http
                .get()
                .uri("/api/v1/memberships" + (cluster.isEmpty() ? "" : "?cluster=" + cluster))
                .header("Authorization", who.bearer())
                .exchange();
    }

    private String scores() {
        ObjectNode scores = JsonMapper.shared().createObjectNode();
        Directory.json(directory
                        .http
                        .get()
                        .uri("/api/v1/excellence/schemes/ecei-2013")
                        .exchange()
                        .expectStatus()
                        .isOk())
                .path("indicators")
                .forEach(indicator -> scores.put(indicator.path("id").asString(), 50));
        return scores.toString();
    }

    private String goOn(String path, TestToken who, String body) {
        return Directory.json(post(path, who, body).expectStatus().isOk())
                .path("state")
                .asString();
    }

    @Test
    void aClusterAppliesIsAdvisedAdmittedAndPaidForItsLabel() {
        ObjectNode form = Examples.example();
        form.put("name", "Programme Member");
        JsonNode submitted =
                Directory.json(directory.submit(form).expectStatus().isCreated());
        String slug =
                directory.accepted(submitted.path("id").asString()).path("slug").asString();
        TestToken editor = Directory.editor(slug);
        TestToken steward = Directory.steward("DK");
        String application = """
                {"programme": "%s", "cluster": "%s", "motivation": "To learn"}""";

        post("memberships", editor, application.formatted("go-cluster", slug))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/programme");
        JsonNode made = Directory.json(post("memberships", editor, application.formatted("klynge-excellence", slug))
                .expectStatus()
                .isCreated());
        post("memberships", editor, application.formatted("klynge-excellence", slug))
                .expectStatus()
                .isEqualTo(409);
        String one = "memberships/" + made.path("id").asString();

        JsonNode own = Directory.json(list(slug, editor).expectStatus().isOk());
        assertThat(own.at("/items/0/id")).isEqualTo(made.path("id"));
        list(slug, Directory.editor("somebody-else")).expectStatus().isForbidden();
        list("", editor).expectStatus().isForbidden();

        post(one + "/admission", steward, "{}").expectStatus().isEqualTo(409);
        post(one + "/talk", editor, "{\"heldOn\": \"2026-01-15\"}")
                .expectStatus()
                .isForbidden();
        post(one + "/talk", Directory.steward("SE"), "{\"heldOn\": \"2026-01-15\"}")
                .expectStatus()
                .isForbidden();
        assertThat(goOn(one + "/talk", steward, "{\"heldOn\": \"2026-01-15\"}")).isEqualTo("advised");
        assertThat(goOn(one + "/admission", steward, "{}")).isEqualTo("admitted");
        goOn(one + "/grant-request", editor, "{\"level\": \"bronze\", \"amountCents\": 165000}");
        goOn(one + "/grant-approval", steward, "{\"amountCents\": 165000}");
        post(one + "/grant-payment", steward, "{\"paidOn\": \"2026-02-01\"}")
                .expectStatus()
                .isEqualTo(409);
        post(one + "/dance", steward, "{}").expectStatus().isNotFound();
        post("labels", steward, """
                {"cluster": "%s", "scheme": "ecei-2013", "level": "bronze", "assessedOn": "%s", "scores": %s}""".formatted(slug, LocalDate.now(ZoneOffset.UTC), scores()))
                .expectStatus()
                .isOk();
        JsonNode paid = Directory.json(post(one + "/grant-payment", steward, "{\"paidOn\": \"2026-02-01\"}")
                .expectStatus()
                .isOk());
        assertThat(paid.at("/grant/state").asString()).isEqualTo("paid");
        goOn(one + "/grant-request", editor, "{\"level\": \"bronze\", \"amountCents\": 1}");
        goOn(one + "/grant-approval", steward, "{\"amountCents\": 1}");
        post(one + "/grant-payment", steward, "{\"paidOn\": \"2026-02-01\"}")
                .expectStatus()
                .isEqualTo(409);

        JsonNode listed = Directory.json(directory
                .http
                .get()
                .uri("/api/v1/memberships?limit=200")
                .header("Authorization", steward.bearer())
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(listed.path("items").valueStream())
                .anySatisfy(
                        item -> assertThat(item.at("/grant/state").asString()).isEqualTo("approved"));
    }
}
