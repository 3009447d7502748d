package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DirectoryTest
class OpenApiIT {

    @LocalServerPort
    private int port;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = Directory.json(new Directory(port)
                .http
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk());
    }

    @Test
    void theDocumentIsOpenApi31() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void everyPathOfTheCanvasIsDescribed() {
        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/api/v1/registrations",
                        "/api/v1/registrations/{id}",
                        "/api/v1/registrations/{id}/acceptance",
                        "/api/v1/registrations/{id}/rejection",
                        "/api/v1/registrations/{id}/change-request",
                        "/api/v1/clusters",
                        "/api/v1/clusters/{idOrSlug}",
                        "/api/v1/clusters.geojson",
                        "/api/v1/vocabularies/{name}");
    }

    @Test
    void aRegistrationsBodyHasItsFields() {
        String schema = document.at(
                        "/paths/~1api~1v1~1registrations/post/requestBody/content/application~1json/schema/$ref")
                .asString();

        List<String> fields = document.at(schema.substring(1)).path("properties").propertyNames().stream()
                .toList();

        assertThat(fields).contains("name", "country", "members", "management", "contact", "consents");
    }

    @Test
    void whoMayCallIsWhatTheServiceEnforces() {
        JsonNode acceptance = document.at("/paths/~1api~1v1~1registrations~1{id}~1acceptance/post");

        assertThat(acceptance.path("description").asString()).contains("Roles: steward.");
        assertThat(acceptance.at("/security/0").propertyNames()).containsExactly("token");
        assertThat(acceptance
                        .path("parameters")
                        .valueStream()
                        .map(parameter -> parameter.path("name").asString()))
                .contains("If-Match", "Idempotency-Key")
                .doesNotContain("caller");
        assertThat(acceptance.at("/responses/default/content").propertyNames())
                .containsExactly("application/problem+json");
    }
}
