package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.directory.registration.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Searching over HTTP what was accepted a moment ago. */
@DirectoryTest
class SearchIT {

    @LocalServerPort
    private int port;

    private Directory directory;
    private String id = "";

    @BeforeEach
    void publish() {
        directory = new Directory(port);
        id = directory
                .accepted(directory.submitted().path("id").asString())
                .path("clusterId")
                .asString();
        await().atMost(Directory.LIMIT)
                .untilAsserted(() -> assertThat(ids("q=odense+robotics&sort=newest&limit=200"))
                        .contains(id));
    }

    private JsonNode search(String parameters) {
        return Directory.json(directory
                .http
                .get()
                .uri("/api/v1/clusters?" + parameters)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private java.util.List<String> ids(String parameters) {
        return search(parameters)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=robotter",
                "q=Robotik",
                "q=robotyka",
                "country=DK,SE",
                "region=DK0",
                "near=55.40,10.39&radius=5",
                "bbox=10,55,11,56",
                "ecosystem=electronics&tier=full"
            })
    void itIsFoundInManyWays(String parameters) {
        assertThat(ids(parameters + "&sort=newest&limit=200")).contains(id);
    }

    @Test
    void facetsAreCountedOnRequestAlone() {
        JsonNode found = search("country=DK&facets=country,ecosystem&limit=1");

        assertThat(found.at("/facets/country/0/code").asString()).isEqualTo("DK");
        assertThat(found.at("/facets/country/0/count").asLong())
                .isEqualTo(found.path("total").asLong())
                .isPositive();
        assertThat(found.path("facets").has("nace")).isFalse();
        assertThat(search("limit=1").has("facets")).isFalse();
    }

    @Test
    void aCursorBelongsToItsSort() {
        directory.accepted(directory.submitted().path("id").asString());
        await().atMost(Directory.LIMIT)
                .until(() -> search("sort=newest&limit=1").hasNonNull("next"));
        String next = search("sort=newest&limit=1").path("next").asString();

        assertThat(ids("sort=newest&limit=1&cursor=" + next)).hasSize(1).isNotEqualTo(ids("sort=newest&limit=1"));
        directory
                .http
                .get()
                .uri("/api/v1/clusters?sort=name&cursor=" + next)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/clusters?facets=colour, 422",
        "/api/v1/clusters?country=ZZ&near=x, 422",
        "/api/v1/clusters.geojson?sort=name&bbox=1, 422",
        "/api/v1/map/tiles/0/0/0.mvt?country=ZZ, 422",
        "/api/v1/map/tiles/1/2/0.mvt, 404",
        "/api/v1/map/tiles/99/0/0.mvt, 404",
        "/api/v1/map/tiles/a/0/0.mvt, 404"
    })
    void whatCannotBeAnsweredIsSaidClearly(String path, int status) {
        directory
                .http
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void aTileIsDrawnWithTheFiltersOfTheSearch() {
        byte[] some = tile("?country=DK");
        byte[] none = tile("?country=MT&q=nothing+of+this+kind");

        assertThat(some.length).isGreaterThan(none.length);
    }

    private byte[] tile(String parameters) {
        byte[] body = directory
                .http
                .get()
                .uri("/api/v1/map/tiles/4/8/5.mvt" + parameters)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/vnd.mapbox-vector-tile")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return body == null ? new byte[0] : body;
    }

    @Test
    void suggestionsComeWhileOneTypes() {
        ObjectNode form = Examples.example();
        form.put("name", "Zuiderzee Robotics");
        directory.accepted(Directory.json(directory.submit(form).expectStatus().isCreated())
                .path("id")
                .asString());

        await().atMost(Directory.LIMIT)
                .untilAsserted(() -> assertThat(Directory.json(directory
                                        .http
                                        .get()
                                        .uri("/api/v1/clusters/suggestions?q=zuid&language=de")
                                        .exchange()
                                        .expectStatus()
                                        .isOk())
                                .path("clusters")
                                .valueStream())
                        .isNotEmpty()
                        .allMatch(cluster -> cluster.path("name").asString().equals("Zuiderzee Robotics")));
        JsonNode codes = Directory.json(directory
                        .http
                        .get()
                        .uri("/api/v1/clusters/suggestions?q=żywn&language=da")
                        .exchange()
                        .expectStatus()
                        .isOk())
                .path("codes");
        assertThat(codes.valueStream().map(code -> code.path("code").asString()))
                .contains("food");
    }
}
