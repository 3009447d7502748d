package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.logo.PictureTest;
import eu.klynge.kit.test.token.TestToken;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** What an organisation tells, and the logo it shows. */
@DirectoryTest
class NewsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private Directory directory;
    private String id = "";
    private TestToken editor = Directory.editor("none");

    @BeforeEach
    void publish() {
        directory = new Directory(port);
        JsonNode accepted = directory.accepted(directory.submitted().path("id").asString());
        id = accepted.path("clusterId").asString();
        editor = Directory.editor(accepted.path("slug").asString());
    }

    private WebTestClient.ResponseSpec write(TestToken who, String key, String title, String date) {
        return directory
                .http
                .post()
                .uri("/api/v1/clusters/{id}/news", id)
                .header("Authorization", who.bearer())
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .bodyValue("{\"kind\": \"news\", \"title\": {\"en\": \"%s\"}, \"text\": {}, \"date\": \"%s\"}"
                        .formatted(title, date))
                .exchange();
    }

    private JsonNode get(String path) {
        return Directory.json(directory
                .http
                .get()
                .uri("/api/v1/clusters/" + id + path)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private WebTestClient.ResponseSpec at(String method, String path, String version) {
        return directory
                .http
                .method(org.springframework.http.HttpMethod.valueOf(method))
                .uri("/api/v1/clusters/" + id + path)
                .header("Authorization", editor.bearer())
                .header("If-Match", version)
                .exchange();
    }

    @Test
    void newsAreReadNewestFirstPageByPage() {
        for (String day : new String[] {"2026-03-01", "2026-05-01", "2026-04-01"}) {
            write(editor, UUID.randomUUID().toString(), "Of " + day, day)
                    .expectStatus()
                    .isCreated();
        }

        JsonNode first = get("/news?kind=news&limit=2");
        assertThat(first.path("items")
                        .valueStream()
                        .map(item -> item.path("date").asString()))
                .containsExactly("2026-05-01", "2026-04-01");
        JsonNode rest = get("/news?limit=2&cursor=" + first.path("next").asString());
        assertThat(rest.path("items")
                        .valueStream()
                        .map(item -> item.path("date").asString()))
                .containsExactly("2026-03-01");
        assertThat(rest.hasNonNull("next")).isFalse();
        assertThat(get("/news?kind=project").path("items").isEmpty()).isTrue();
    }

    @Test
    void theSameKeyIsOnePostAndStrangersWriteNone() {
        String key = UUID.randomUUID().toString();
        String first = Directory.json(
                        write(editor, key, "Once", "2026-03-01").expectStatus().isCreated())
                .path("id")
                .asString();

        assertThat(Directory.json(write(editor, key, "Once", "2026-03-01")
                                .expectStatus()
                                .isCreated())
                        .path("id")
                        .asString())
                .isEqualTo(first);
        write(editor, key, "Twice", "2026-03-01").expectStatus().isEqualTo(422);
        write(Directory.editor("somebody-else"), key, "Mine", "2026-03-01")
                .expectStatus()
                .isForbidden();

        at("DELETE", "/news/" + first, "\"7\"").expectStatus().isEqualTo(412);
        at("DELETE", "/news/" + first, "\"1\"").expectStatus().isNoContent();
        assertThat(get("/news").path("items").isEmpty()).isTrue();
    }

    @Test
    void withTheOrganisationItsNewsAreGone() {
        write(editor, UUID.randomUUID().toString(), "Before", "2026-03-01")
                .expectStatus()
                .isCreated();

        at("POST", "/withdrawal", "\"1\"").expectStatus().isNoContent();

        directory
                .http
                .get()
                .uri("/api/v1/clusters/" + id + "/news")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private WebTestClient.ResponseSpec show(String version, byte[] file) {
        return directory
                .http
                .put()
                .uri("/api/v1/clusters/{id}/logo", id)
                .header("Authorization", editor.bearer())
                .header("If-Match", version)
                .header("Content-Type", "image/png")
                .bodyValue(file)
                .exchange();
    }

    @Test
    void aLogoIsShownReplacedAndTakenAway() {
        show("\"1\"", PictureTest.file("png", 600, 300)).expectStatus().isNoContent();
        String first = get("").path("logo").asString();
        byte[] shown = directory
                .http
                .get()
                .uri(first)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("image/png")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Cache-Control", "public, max-age=31536000, immutable")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        assertThat(shown).isNotEmpty();
        String tag = "\"" + first.substring(first.lastIndexOf('/') + 1) + "\"";
        directory
                .http
                .get()
                .uri(first)
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();

        show("\"2\"", PictureTest.file("jpg", 30, 30)).expectStatus().isNoContent();
        assertThat(get("").path("logo").asString()).isNotEqualTo(first);
        directory.http.get().uri(first).exchange().expectStatus().isNotFound();

        at("DELETE", "/logo", "\"3\"").expectStatus().isNoContent();
        assertThat(get("").has("logo")).isFalse();
    }

    @Test
    void theSamePictureTwiceIsShownAndAStaleOneLeavesNothing() {
        byte[] file = PictureTest.file("png", 600, 300);
        show("\"1\"", file).expectStatus().isNoContent();
        show("\"2\"", file).expectStatus().isNoContent();
        directory
                .http
                .get()
                .uri(get("").path("logo").asString())
                .exchange()
                .expectStatus()
                .isOk();

        show("\"2\"", PictureTest.file("png", 60, 30)).expectStatus().isEqualTo(412);
        assertThat(Flux.from(database.getCollection("logos.files").find(Filters.regex("filename", "^" + id)))
                        .collectList()
                        .block(Directory.LIMIT))
                .hasSize(1);
    }

    @Test
    void whatIsNoLogoIsSaidClearly() {
        show("\"1\"", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("no-picture");
        show("\"1\"", new byte[0]).expectStatus().isEqualTo(422);
        show("\"1\"", new byte[1_100_000]).expectStatus().isEqualTo(413);
        assertThat(get("").has("logo")).isFalse();
    }
}
