package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.kit.test.token.TestToken;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A network from its foundation to its end. */
@DirectoryTest
class GroupIT {

    private static final String PROFILE = """
            {"kind": "%s", "name": {"en": "Robots of the Sound"}, "about": {}, "ecosystem": "electronics"}""";

    @LocalServerPort
    private int port;

    private Directory directory;
    private JsonNode lead;
    private JsonNode other;

    @BeforeEach
    void publish() {
        directory = new Directory(port);
        lead = directory.accepted(directory.submitted().path("id").asString());
        other = directory.accepted(directory.submitted().path("id").asString());
    }

    private static TestToken editorOf(JsonNode accepted) {
        return Directory.editor(accepted.path("slug").asString());
    }

    private static String id(JsonNode accepted) {
        return accepted.path("clusterId").asString();
    }

    private WebTestClient.ResponseSpec send(
            HttpMethod method, TestToken who, String key, String version, String path, String body) {
        return directory
                .http
                .method(method)
                .uri("/api/v1/groups" + path)
                .header("Authorization", who.bearer())
                .header("Idempotency-Key", key)
                .header("If-Match", version)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec send(
            HttpMethod method, TestToken who, String version, String path, String body) {
        return send(method, who, UUID.randomUUID().toString(), version, path, body);
    }

    private JsonNode openOnes() {
        return Directory.json(directory
                        .http
                        .get()
                        .uri("/api/v1/groups?kind=network&cluster=" + id(lead))
                        .exchange()
                        .expectStatus()
                        .isOk())
                .path("items");
    }

    private String founded(String kind) {
        String key = UUID.randomUUID().toString();
        String body = "{\"cluster\": \"%s\", \"group\": %s}"
                .formatted(lead.path("slug").asString(), PROFILE.formatted(kind));
        String group = Directory.json(send(HttpMethod.POST, editorOf(lead), key, "*", "", body)
                        .expectStatus()
                        .isCreated())
                .path("id")
                .asString();
        assertThat(Directory.json(send(HttpMethod.POST, editorOf(lead), key, "*", "", body)
                                .expectStatus()
                                .isCreated())
                        .path("id")
                        .asString())
                .isEqualTo(group);
        return group;
    }

    @Test
    void aNetworkIsOpenWhenTheInvitedOneHasConfirmed() {
        String group = founded("network");
        directory
                .http
                .get()
                .uri("/api/v1/groups/" + group)
                .exchange()
                .expectStatus()
                .isNotFound();
        send(
                        HttpMethod.POST,
                        editorOf(other),
                        "*",
                        "/" + group + "/invitations",
                        "{\"cluster\": \"" + id(other) + "\"}")
                .expectStatus()
                .isForbidden();
        send(
                        HttpMethod.POST,
                        editorOf(lead),
                        "\"1\"",
                        "/" + group + "/invitations",
                        "{\"cluster\": \"" + id(other) + "\"}")
                .expectStatus()
                .isNoContent();
        send(HttpMethod.POST, editorOf(lead), "\"2\"", "/" + group + "/invitations", "{\"cluster\": \"nobody\"}")
                .expectStatus()
                .isEqualTo(422);
        assertThat(openOnes().isEmpty()).isTrue();
        assertThat(Directory.json(send(HttpMethod.GET, editorOf(other), "*", "/invitations?cluster=" + id(other), "{}")
                                .expectStatus()
                                .isOk())
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(group);

        send(HttpMethod.POST, editorOf(lead), "*", "/" + group + "/members/" + id(other) + "/confirmation", "{}")
                .expectStatus()
                .isForbidden();
        send(HttpMethod.POST, editorOf(other), "*", "/" + group + "/members/" + id(other) + "/confirmation", "{}")
                .expectStatus()
                .isNoContent();

        JsonNode open = Directory.json(directory
                .http
                .get()
                .uri("/api/v1/groups/" + group)
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(open.path("members")
                        .valueStream()
                        .map(member -> member.path("id").asString()))
                .containsExactly(id(lead), id(other));
        assertThat(openOnes().get(0).path("members").asInt()).isEqualTo(2);

        send(HttpMethod.DELETE, editorOf(lead), "\"2\"", "/" + group + "/members/" + id(lead), "{}")
                .expectStatus()
                .isEqualTo(412);
        send(HttpMethod.DELETE, editorOf(lead), "*", "/" + group + "/members/" + id(lead), "{}")
                .expectStatus()
                .isNoContent();
        send(HttpMethod.PUT, editorOf(lead), "*", "/" + group, PROFILE.formatted("network"))
                .expectStatus()
                .isForbidden();
        send(HttpMethod.DELETE, editorOf(other), "*", "/" + group + "/members/" + id(other), "{}")
                .expectStatus()
                .isNoContent();
        send(HttpMethod.PUT, editorOf(other), "*", "/" + group, PROFILE.formatted("network"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whoLeavesTheDirectoryLeavesItsGroupsAndTheLeadPassesOn() {
        String group = founded("network");
        send(HttpMethod.POST, editorOf(lead), "*", "/" + group + "/invitations", "{\"cluster\": \"" + id(other) + "\"}")
                .expectStatus()
                .isNoContent();
        send(HttpMethod.POST, editorOf(other), "*", "/" + group + "/members/" + id(other) + "/confirmation", "{}")
                .expectStatus()
                .isNoContent();

        directory
                .http
                .post()
                .uri("/api/v1/clusters/{id}/withdrawal", id(lead))
                .header("Authorization", editorOf(lead).bearer())
                .header("If-Match", "*")
                .exchange()
                .expectStatus()
                .isNoContent();

        await().atMost(Directory.LIMIT)
                .untilAsserted(
                        () -> send(HttpMethod.PUT, editorOf(other), "*", "/" + group, PROFILE.formatted("network"))
                                .expectStatus()
                                .isOk());
    }

    @Test
    void aStewardSpeaksForNoOrganisation() {
        TestToken steward = Directory.steward("DK").roles("steward", "cluster-manager");
        String body = "{\"cluster\": \"%s\", \"group\": %s}".formatted(id(lead), PROFILE.formatted("network"));
        send(HttpMethod.POST, steward, "*", "", body).expectStatus().isForbidden();

        String group = founded("network");
        send(HttpMethod.POST, editorOf(lead), "*", "/" + group + "/invitations", "{\"cluster\": \"" + id(other) + "\"}")
                .expectStatus()
                .isNoContent();
        send(HttpMethod.POST, steward, "*", "/" + group + "/members/" + id(other) + "/confirmation", "{}")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void whatIsWrongIsSaidAtItsPlace() {
        String body = "{\"cluster\": \"%s\", \"group\": {\"kind\": \"club\", \"name\": {}, \"colour\": \"red\"}}"
                .formatted(id(lead));

        assertThat(Directory.json(send(HttpMethod.POST, editorOf(lead), "*", "", body)
                                .expectStatus()
                                .isEqualTo(422))
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsOnly("/group/kind", "/group/name", "/group/colour");
        send(
                        HttpMethod.POST,
                        editorOf(other),
                        "*",
                        "",
                        "{\"cluster\": \"%s\", \"group\": %s}".formatted(id(lead), PROFILE.formatted("network")))
                .expectStatus()
                .isForbidden();
    }
}
