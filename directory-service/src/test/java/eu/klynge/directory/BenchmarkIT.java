package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.registration.Examples;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One organisation beside five others, as JSON, page and paper. */
@DirectoryTest
class BenchmarkIT {

    @LocalServerPort
    private int port;

    private Directory directory;

    @BeforeEach
    void connect() {
        directory = new Directory(port);
    }

    private String comparing(int number) {
        ObjectNode form = Examples.example();
        form.put("name", "Benchmark Cluster " + number);
        JsonNode submitted =
                Directory.json(directory.submit(form).expectStatus().isCreated());
        String slug =
                directory.accepted(submitted.path("id").asString()).path("slug").asString();
        directory
                .http
                .put()
                .uri("/api/v1/excellence/schemes/ecei-2013/self-checks/{slug}", slug)
                .header("Authorization", Directory.editor(slug).bearer())
                .header("Content-Type", "application/json")
                .bodyValue("{\"values\": {\"3.1\": %d}, \"compare\": true}".formatted(number))
                .exchange()
                .expectStatus()
                .isOk();
        return slug;
    }

    private void withdraw(String slug) {
        directory
                .http
                .post()
                .uri("/api/v1/clusters/{slug}/withdrawal", slug)
                .header("Authorization", Directory.editor(slug).bearer())
                .header("If-Match", "*")
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private WebTestClient.ResponseSpec report(String slug, String accept, String query) {
        return directory
                .http
                .get()
                .uri("/api/v1/benchmarks/ecei-2013/" + slug + query)
                .header("Authorization", Directory.editor(slug).bearer())
                .header("Accept", accept)
                .exchange();
    }

    private JsonNode json(String slug, String query) {
        return Directory.json(
                report(slug, "application/json", query).expectStatus().isOk());
    }

    private static byte[] body(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectStatus().isOk().expectBody().returnResult().getResponseBody());
    }

    @Test
    void aReportIsMadeAnewWhenASetChangesAndEarlierOnesKeepTheirSnapshot() {
        String own = comparing(3);
        for (int number = 10; number <= 13; number++) {
            comparing(number);
        }
        assertThat(json(own, "").at("/indicators/0/comparisons")).isEmpty();

        String last = comparing(14);

        JsonNode second = json(own, "");
        assertThat(second.path("number").asInt()).isEqualTo(2);
        assertThat(json(own, "").path("number").asInt()).isEqualTo(2);
        assertThat(second.at("/indicators/0/own").asDouble()).isEqualTo(3);
        JsonNode set = second.at("/indicators/0/comparisons/0");
        assertThat(set.path("organisations").asInt()).isEqualTo(5);
        assertThat(set.path("median").asDouble()).isEqualTo(12);
        assertThat(set.path("percentileRank").asInt()).isZero();

        assertThat(json(own, "?number=1").at("/indicators/0/comparisons")).isEmpty();
        assertThat(new String(body(report(own, "text/html", "")), StandardCharsets.UTF_8))
                .contains("<svg role=\"img\"", "Secured future income");
        assertThat(new String(body(report(own, "application/pdf", "")), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        report(own, "application/json", "?number=9").expectStatus().isNotFound();

        withdraw(last);
        assertThat(json(own, "").at("/indicators/0/comparisons")).isEmpty();
        directory
                .http
                .get()
                .uri("/api/v1/benchmarks/ecei-2013/" + own)
                .header("Authorization", Directory.editor("another").bearer())
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
