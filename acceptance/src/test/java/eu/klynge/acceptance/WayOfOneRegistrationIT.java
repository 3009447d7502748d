package eu.klynge.acceptance;

import static eu.klynge.acceptance.Journeys.REGISTRATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.acceptance.platform.RunningPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@OnPlatform
class WayOfOneRegistrationIT {

    private final RunningPlatform platform;
    private final Journeys journeys;

    WayOfOneRegistrationIT(RunningPlatform platform, Journeys journeys) {
        this.platform = platform;
        this.journeys = journeys;
    }

    @Test
    void anyoneMayRegisterWithoutAnAccount() {
        var answer = platform.gateway()
                .post(REGISTRATIONS, Journeys.form())
                .key(UUID.randomUUID().toString())
                .answer();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.text("state")).isEqualTo("submitted");
        assertThat(answer.text("tier")).isEqualTo("full");
        assertThat(answer.header("Location")).endsWith(REGISTRATIONS + "/" + answer.text("id"));
        assertThat(answer.etag()).matches("\"[^\"]+\"");
        assertThat(answer.json().path("followUp").path("href").asString())
                .startsWith(platform.description().gateway() + REGISTRATIONS + "/" + answer.text("id") + "?");
    }

    @Test
    void aRegistrationIsNotPublicBeforeItIsAccepted() {
        var submitted = journeys.submitted();

        assertThat(platform.gateway().get(submitted.path()).answer().status()).isEqualTo(401);
        assertThat(names(platform.gateway()
                        .get("/api/v1/clusters?limit=100")
                        .answer()
                        .json()))
                .doesNotContain(submitted.form().path("name").asString());
    }

    @Test
    void theStewardOfTheCountryListsWhatWaits() {
        var submitted = journeys.submitted();

        assertThat(waitingFor("steward-dk")).contains(submitted.id());
    }

    @Test
    void theApplicantAnswersAChangeRequestAndIsAccepted() {
        var submitted = journeys.submitted();
        var asked = platform.gateway()
                .post(submitted.path() + "/change-request", "{\"message\": \"Please name the ecosystem.\"}")
                .ifMatch(submitted.etag())
                .as("steward-dk")
                .answer();
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        assertThat(asked.text("state")).isEqualTo("changes-requested");

        var seen = platform.gateway().get(submitted.followUp()).answer();
        assertThat(seen.text("state")).isEqualTo("changes-requested");
        assertThat(seen.body()).contains("Please name the ecosystem.");
        var corrected = submitted.form().deepCopy().put("city", "Svendborg");
        var again = platform.gateway()
                .put(submitted.followUp(), corrected)
                .ifMatch(seen.etag())
                .answer();
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.text("state")).isEqualTo("submitted");

        var accepted = journeys.acceptance(submitted, again.etag());
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(accepted.text("state")).isEqualTo("accepted");
        assertThat(accepted.text("slug")).startsWith("odense-robotics-");
        assertThat(accepted.text("clusterId")).isNotEmpty();
        assertThat(accepted.etag()).isNotEqualTo(again.etag());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                cluster(accepted.text("slug")).path("city").asString(""))
                        .isEqualTo("Svendborg"));
    }

    @Test
    void anAcceptedClusterIsInTheListOnTheMapAndReadableAsLinkedData() {
        var accepted = journeys.accepted();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(names(platform.gateway()
                                .get("/api/v1/clusters?country=DK&q="
                                        + accepted.slug().replace('-', '+'))
                                .answer()
                                .json()))
                        .contains(accepted.submitted().form().path("name").asString()));
        assertThat(cluster(accepted.clusterId())).isEqualTo(cluster(accepted.slug()));
        assertThat(feature(accepted.clusterId()).path("properties").path("slug").asString())
                .isEqualTo(accepted.slug());
        assertThat(feature(accepted.clusterId())
                        .path("geometry")
                        .path("coordinates")
                        .toString())
                .isEqualTo("[10.39,55.4]");
        var linked = platform.gateway()
                .get("/api/v1/clusters/" + accepted.slug())
                .with("Accept", "application/ld+json")
                .answer();
        assertThat(linked.header("Content-Type")).startsWith("application/ld+json");
        assertThat(linked.json().path("@context").isMissingNode()).isFalse();
        assertThat(linked.body())
                .contains(accepted.submitted().form().path("name").asString());
    }

    @Test
    void anUnchangedClusterIsNotSentAgain() {
        var accepted = journeys.accepted();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !cluster(accepted.slug()).isEmpty());
        var first =
                platform.gateway().get("/api/v1/clusters/" + accepted.slug()).answer();

        var second = platform.gateway()
                .get("/api/v1/clusters/" + accepted.slug())
                .with("If-None-Match", first.etag())
                .answer();

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void aRejectedRegistrationStaysUnpublishedAndSaysWhy() {
        var submitted = journeys.submitted();

        var rejected = platform.gateway()
                .post(submitted.path() + "/rejection", "{\"reason\": \"It is a company, not a cluster.\"}")
                .ifMatch(submitted.etag())
                .as("steward-dk")
                .answer();

        assertThat(rejected.text("state")).isEqualTo("rejected");
        assertThat(platform.gateway().get(submitted.followUp()).answer().body())
                .contains("It is a company, not a cluster.");
        assertThat(journeys.acceptance(submitted, rejected.etag()).status()).isEqualTo(409);
    }

    private List<String> waitingFor(String steward) {
        var cursor = "";
        var ids = new ArrayList<String>();
        do {
            var page = platform.gateway()
                    .get(REGISTRATIONS + "?state=submitted&country=DK&limit=100"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .as(steward)
                    .answer();
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            page.json().path("items").forEach(item -> ids.add(item.path("id").asString()));
            cursor = page.text("next");
        } while (!cursor.isEmpty());
        return ids;
    }

    private JsonNode cluster(String idOrSlug) {
        var answer = platform.gateway().get("/api/v1/clusters/" + idOrSlug).answer();
        return answer.status() == 200 ? answer.json() : JsonNodeFactory.instance.objectNode();
    }

    private JsonNode feature(String id) {
        var map = platform.gateway().get("/api/v1/clusters.geojson").answer().json();
        assertThat(map.path("type").asString()).isEqualTo("FeatureCollection");
        return StreamSupport.stream(map.path("features").spliterator(), false)
                .filter(feature ->
                        feature.path("properties").path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode page) {
        return page.path("items").values().stream()
                .map(item -> item.path("name").asString(""))
                .toList();
    }
}
