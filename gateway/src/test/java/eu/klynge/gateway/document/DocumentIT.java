package eu.klynge.gateway.document;

import static eu.klynge.gateway.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.contracts.EventTypes;
import eu.klynge.gateway.ForeignService;
import eu.klynge.gateway.RunningGateway;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentIT {

    /** All at the same address here. */
    private static final int SERVICES = 3;

    private static final String DESCRIPTION = "{\"openapi\":\"3.1.0\",\"paths\":{\"/api/v1/clusters\":{\"get\":{}}}}";

    private static ForeignService service;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        service = ForeignService.start().answers("/v3/api-docs", 200, DESCRIPTION);
        gateway = RunningGateway.inFrontOf(service.url(), "klynge.documents.remembered=50ms");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
    }

    @Test
    void theServicesDescriptionsAreOneDocumentAndOutliveTheService() {
        try (var mortal = ForeignService.start().answers("/v3/api-docs", 200, DESCRIPTION);
                var other = RunningGateway.inFrontOf(mortal.url(), "klynge.documents.remembered=50ms")) {
            JsonNode document = json(other.get("/api/openapi.json").body());
            assertThat(document.path("paths").propertyNames()).containsExactly("/api/v1/clusters");
            assertThat(document.at("/servers/0/url").stringValue()).isEqualTo(RunningGateway.PUBLIC_URL);

            mortal.answers("/v3/api-docs", 500, "{}");
            int asked = mortal.received().size();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                other.get("/api/openapi.json");
                return mortal.received().size() > asked;
            });

            var lastGood = other.get("/api/openapi.json");
            assertThat(lastGood.statusCode()).isEqualTo(200);
            assertThat(json(lastGood.body())).isEqualTo(document);
        }
    }

    @Test
    void beforeTheFirstDescriptionThereIsNoDocumentAndAfterItTheServiceIsLeftAlone() {
        try (var silent = ForeignService.start().answers("/v3/api-docs", 500, "{}");
                var other = RunningGateway.inFrontOf(silent.url(), "klynge.documents.remembered=1h")) {
            assertProblem(other.get("/api/openapi.json"), 503, "upstream-unavailable");

            silent.answers("/v3/api-docs", 200, DESCRIPTION);
            int before = silent.received().size();
            for (int i = 0; i < 5; i++) {
                assertThat(other.get("/api/openapi.json").statusCode()).isEqualTo(200);
            }

            assertThat(silent.received()).as("once as each service").hasSize(before + SERVICES);
        }
    }

    @Test
    void theFeedIsDescribedToo() {
        JsonNode feed = json(gateway.get("/api/asyncapi.json").body());

        assertThat(feed.path("asyncapi").stringValue()).startsWith("3.");
    }

    static Stream<String> eventTypes() {
        return EventTypes.all().stream().map(type -> type.name());
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void everyEventHasItsSchema(String type) {
        var schema = gateway.get("/api/schemas/" + type + ".json");

        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.headers().firstValue("Content-Type")).hasValue("application/schema+json");
        assertThat(json(schema.body()).path("$id").stringValue()).isEqualTo("/api/schemas/" + type + ".json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/schemas/eu.klynge.nothing.v1.json", "/assets/index.html", "/problems/nothing"})
    void whatIsNotListedIsNotThere(String path) {
        assertProblem(gateway.get(path), 404, "not-found");
    }

    @Test
    void aProblemsTypeExplainsItselfToPeopleAndToMachines() {
        var page = gateway.get("/problems/stale-version", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        var data = gateway.get("/problems/stale-version");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<h1>", "412");
        assertThat(json(data.body()).path("status").intValue()).isEqualTo(412);
        assertThat(json(data.body()).path("explanation").stringValue()).isNotBlank();
    }

    @Test
    void theCatalogueListsEveryProblemWithItsAddress() {
        JsonNode kinds = json(gateway.get("/problems").body());
        String page = gateway.get("/problems", "Accept", "text/html").body();

        assertThat(kinds.size()).isGreaterThan(15);
        kinds.forEach(kind -> {
            String address = "/problems/" + kind.path("slug").stringValue();
            assertThat(page).contains("href=\"" + address + "\"");
            assertThat(gateway.get(address).statusCode()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/docs", "/problems"})
    void pagesUseOnlyWhatWeServeOurselvesAndWhatTheyUseIsThere(String path) {
        service.answers("/readyz", 200, "{}");
        var page = gateway.get(path, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);

        var links = Pattern.compile("(?:href|src)=\"([^\"]*)\"")
                .matcher(page.body())
                .results();

        assertThat(links.map(link -> link.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link).startsWith("/"))
                .allSatisfy(link -> assertThat(gateway.get(link).statusCode()).isEqualTo(200));
    }

    @Test
    void thePageForDevelopersNamesThePublicTopicsAndNoOther() {
        assertThat(gateway.get("/api").body())
                .contains("klynge.directory.clusters.v1", "klynge.directory.cluster-changes.v1")
                .doesNotContain("klynge.people.contacts.v1", "klynge.directory.registrations.v1");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
