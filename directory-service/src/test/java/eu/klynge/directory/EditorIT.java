package eu.klynge.directory;

import eu.klynge.kit.test.token.TestToken;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Editors over HTTP while Keycloak is away; with it they are tried on the running platform. */
@DirectoryTest
class EditorIT {

    private static final String BOB = """
            {"name": "Bob Lund", "email": "bob@x.example", "language": "da"}""";

    @LocalServerPort
    private int port;

    private Directory directory;
    private String slug;

    @BeforeEach
    void publish() {
        directory = new Directory(port);
        slug = directory
                .accepted(directory.submitted().path("id").asString())
                .path("slug")
                .asString();
    }

    private WebTestClient.ResponseSpec invite(TestToken who, String cluster, String body) {
        return directory
                .http
                .post()
                .uri("/api/v1/clusters/{cluster}/editors", Map.of("cluster", cluster))
                .header("Authorization", who.bearer())
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    @Test
    void anInvitationWaitsForKeycloak() {
        invite(Directory.editor(slug), slug, BOB)
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After");
    }

    @Test
    void strangersHaveNoSay() {
        invite(Directory.editor("another"), slug, BOB).expectStatus().isForbidden();
        invite(Directory.steward("SE"), slug, BOB).expectStatus().isForbidden();
        invite(Directory.editor(slug), "none", BOB).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /email; {"name": "Bob", "email": "bob", "language": "da"}
            /name; {"email": "bob@x.example", "language": "da"}
            /language; {"name": "Bob", "email": "bob@x.example", "language": "xx"}
            /role; {"name": "Bob", "email": "bob@x.example", "language": "da", "role": "steward"}
            """)
    void aFaultNamesItsField(String pointer, String body) {
        invite(Directory.editor(slug), slug, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }
}
