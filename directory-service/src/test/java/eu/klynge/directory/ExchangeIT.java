package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.kit.test.token.TestToken;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The directory as files. */
@DirectoryTest
class ExchangeIT {

    @LocalServerPort
    private int port;

    private final TestToken officer = Directory.steward("DK").subject("officer-" + UUID.randomUUID());
    private Directory directory;

    @BeforeEach
    void connect() {
        directory = new Directory(port);
    }

    private String export(String format, String mediaType) {
        return new String(
                Objects.requireNonNull(directory
                        .http
                        .get()
                        .uri("/api/v1/exports/clusters." + format)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueEquals("Content-Type", mediaType)
                        .expectHeader()
                        .valueEquals("Content-Disposition", "attachment; filename=\"clusters." + format + "\"")
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
    }

    private JsonNode upload(String format, String file, int status) {
        return Directory.json(directory
                .http
                .post()
                .uri("/api/v1/imports?format=" + format)
                .header("Authorization", officer.bearer())
                .header("Content-Type", "application/octet-stream")
                .bodyValue(file.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isEqualTo(status));
    }

    private JsonNode get(String path) {
        return Directory.json(directory
                .http
                .get()
                .uri("/api/v1/imports/" + path)
                .header("Authorization", officer.bearer())
                .exchange()
                .expectStatus()
                .isOk());
    }

    private JsonNode inState(String id, String state) {
        await().atMost(Directory.LIMIT)
                .untilAsserted(
                        () -> assertThat(get(id).path("state").asString()).isEqualTo(state));
        return get(id);
    }

    @Test
    void aFileIsCheckedReportedAndBroughtIn() {
        String mark = UUID.randomUUID().toString();
        String table =
                "name;country;city;location.lat;location.lon;region.code;website;primaryEcosystem;ecosystems;members.total;"
                        + "members.sme;members.startUp;members.large;members.research;members.publicBody;members.other;"
                        + "management.fullTimeEquivalents;management.languages;partnerInterest.interested;about\n"
                        + ("Food %s;DK;Aarhus;56,15;10,2;DK042;https://food.example/%s;agri-food;agri-food;20;15;0;1;2;1;1;"
                                        + "0,5;da;yes;Food of Jutland\n")
                                .formatted(mark, mark)
                        + "Broken;DK;;;;;;;;;;;;;;;;;;\n";

        String id = upload("csv", table, 202).path("id").asString();
        JsonNode checked = inState(id, "checked");
        assertThat(checked.path("sound").asInt()).isEqualTo(1);
        JsonNode faulty = get(id + "/rows?outcome=faulty").path("items");
        assertThat(faulty.size()).isEqualTo(1);
        assertThat(faulty.at("/0/row").asInt()).isEqualTo(2);
        assertThat(faulty.at("/0/errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains("/city", "/website");

        directory
                .http
                .post()
                .uri("/api/v1/imports/{id}/start", id)
                .header("Authorization", officer.bearer())
                .exchange()
                .expectStatus()
                .isAccepted();
        inState(id, "done");
        String cluster =
                get(id + "/rows?outcome=imported").at("/items/0/clusterId").asString();
        JsonNode entry = Directory.json(directory
                .http
                .get()
                .uri("/api/v1/clusters/{id}", cluster)
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(entry.path("name").asString()).isEqualTo("Food " + mark);
        assertThat(entry.path("tier").asString()).isEqualTo("emerging");
    }

    @Test
    void aFileCutOffInTheMiddleSaysSo() {
        String id = upload("geojson", "{\"type\": \"FeatureCollection\", \"features\": [{\"type\"", 202)
                .path("id")
                .asString();

        assertThat(inState(id, "failed").at("/problem/code").asString()).isEqualTo("cut-off");
        directory
                .http
                .post()
                .uri("/api/v1/imports/{id}/start", id)
                .header("Authorization", officer.bearer())
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        directory
                .http
                .get()
                .uri("/api/v1/imports/{id}", id)
                .header("Authorization", Directory.editor("somebody").bearer())
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(upload("xls", "", 422).at("/errors/0/pointer").asString()).isEqualTo("/format");
    }

    @Test
    void whatIsPublicCanBeTakenAwayInThreeFormats() {
        String id = directory
                .accepted(directory.submitted().path("id").asString())
                .path("clusterId")
                .asString();

        String csv = export("csv", "text/csv;charset=UTF-8");
        assertThat(csv).startsWith("\ufeffid,slug,tier,name,").doesNotContain("cluster@odense.example");
        assertThat(csv.lines().filter(line -> line.startsWith(id + ","))).hasSize(1);

        JsonNode line = JsonMapper.shared()
                .readTree(export("jsonl", "application/x-ndjson")
                        .lines()
                        .filter(json -> json.contains(id))
                        .findFirst()
                        .orElseThrow());
        assertThat(line.at("/members/total").asInt()).isEqualTo(160);
        assertThat(line.has("contact")).isFalse();
        assertThat(line.has("change")).isFalse();

        JsonNode features = JsonMapper.shared()
                .readTree(export("geojson", "application/geo+json"))
                .path("features");
        assertThat(features.valueStream()
                        .filter(feature -> feature.path("id").asString().equals(id)))
                .singleElement()
                .satisfies(feature -> assertThat(
                                feature.at("/geometry/coordinates/0").asDouble())
                        .isEqualTo(10.39));
        directory
                .http
                .get()
                .uri("/api/v1/exports/clusters.xls")
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
