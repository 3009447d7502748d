package eu.klynge.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.notification.NotificationTest;
import eu.klynge.notification.PublicTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records on the public topics in, feed out. */
@NotificationTest
class FeedIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Infrastructure infrastructure;
    private final Tail tail;
    private final WebTestClient http;
    private PublicTopics topics;

    FeedIT(@LocalServerPort int port, Infrastructure infrastructure, @Autowired Tail tail) {
        this.tail = tail;
        this.infrastructure = infrastructure;
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(LIMIT)
                .build();
    }

    @BeforeEach
    void connect() {
        topics = PublicTopics.of(infrastructure);
    }

    private String body(String address) {
        byte[] body = http.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    private JsonNode page(String query) {
        return JSON.readTree(body("/api/v1/feed?" + query));
    }

    /** Where the feed ends now, so that a test meets its own events alone. */
    private String end() {
        String cursor = "";
        JsonNode page;
        do {
            page = page("limit=200" + cursor);
            cursor = "&cursor=" + page.path("next").asString();
        } while (page.path("more").asBoolean());
        return page.path("next").asString();
    }

    /** Other tests write too: of what comes, the events whose subjects begin so. */
    private List<JsonNode> following(String cursor, String prefix, int count) {
        List<JsonNode> found = new ArrayList<>();
        String[] at = {cursor};
        await().atMost(LIMIT).until(() -> {
            JsonNode page = page("wait=2&cursor=" + at[0]);
            found.addAll(own(page, prefix));
            at[0] = page.path("next").asString();
            return found.size() >= count;
        });
        return found;
    }

    private static List<JsonNode> own(JsonNode page, String prefix) {
        return page.path("items")
                .valueStream()
                .filter(event -> event.path("subject").asString().startsWith(prefix))
                .toList();
    }

    private static Stream<String> subjects(List<JsonNode> events) {
        return events.stream().map(event -> event.path("subject").asString());
    }

    @Test
    void theDataIsByteForByteTheRecords() {
        String start = end();
        String data = PublicTopics.cluster("bytes", "DK").replace(",", " , ");

        topics.published("bytes", 1, data);

        await().atMost(LIMIT).until(() -> body("/api/v1/feed?cursor=" + start).contains("\"data\":" + data + "}"));
        JsonNode event = own(page("cursor=" + start), "bytes").getFirst();
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("type").asString()).isEqualTo("eu.klynge.directory.cluster.published.v1");
        assertThat(event.path("subject").asString()).isEqualTo("bytes");
        assertThat(event.path("sequence").asString()).isEqualTo("1");
        assertThat(event.path("time").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(event.path("datacontenttype").asString()).isEqualTo("application/json");
    }

    @Test
    void anEventOnTwoTopicsOrWrittenTwiceComesOnce() {
        String start = end();
        String data = PublicTopics.cluster("twice", "DK");

        topics.published("twice", 1, data);
        topics.published("twice", 1, data);
        topics.published("twice-after", 1, PublicTopics.cluster("twice-after", "DK"));

        List<JsonNode> found = following(start, "twice", 2);
        assertThat(subjects(found)).containsExactlyInAnyOrder("twice", "twice-after");
    }

    @Test
    void pagesNeitherSkipNorRepeatAndKeysKeepTheirOrder() {
        String start = end();
        for (int round = 1; round <= 3; round++) {
            for (int key = 0; key < 8; key++) {
                topics.published("page-" + key, round, PublicTopics.cluster("page-" + key, "DK"));
            }
        }
        following(start, "page-", 24);

        List<String> seen = new ArrayList<>();
        JsonNode page = page("limit=5&cursor=" + start);
        while (!page.path("items").isEmpty()) {
            own(page, "page-")
                    .forEach(event -> seen.add(event.path("subject").asString() + " "
                            + event.path("sequence").asString()));
            page = page("limit=5&cursor=" + page.path("next").asString());
        }

        assertThat(seen).hasSize(24).doesNotHaveDuplicates();
        for (int key = 0; key < 8; key++) {
            String subject = "page-" + key + " ";
            assertThat(seen.stream().filter(each -> each.startsWith(subject)))
                    .containsExactly(subject + 1, subject + 2, subject + 3);
        }
    }

    @Test
    void filtersChooseAndAWithdrawalReachesThoseWhoFollowedTheRegion() {
        String start = end();
        topics.published("filter-dk", 1, PublicTopics.cluster("filter-dk", "DK"));
        topics.published("filter-se", 1, PublicTopics.cluster("filter-se", "SE"));
        topics.withdrawn("filter-dk", 2, "DK");
        following(start, "filter-", 3);

        assertThat(filtered("country=SE", start)).hasSize(1);
        assertThat(filtered("country=SE,DK", start)).hasSize(3);
        assertThat(filtered("nuts=DK03", start))
                .extracting(event -> event.path("type").asString())
                .containsExactly(
                        "eu.klynge.directory.cluster.published.v1", "eu.klynge.directory.cluster.withdrawn.v1");
        assertThat(filtered("ecosystem=textiles", start)).isEmpty();
        assertThat(filtered("type=eu.klynge.directory.cluster.withdrawn.v1", start))
                .hasSize(1);
        assertThat(page("from=2026-01-01T00:00:00Z&country=SE").path("items")).isNotEmpty();
        JsonNode later = page("from=2026-01-01T00:00:01Z");
        assertThat(later.path("items")).isEmpty();
        assertThat(page("cursor=" + later.path("next").asString()).path("items"))
                .as("goes on after what was there")
                .isEmpty();
    }

    private List<JsonNode> filtered(String query, String cursor) {
        return own(page("limit=200&" + query + "&cursor=" + cursor), "filter-");
    }

    @Test
    void theCurrentStateKnowsOnlyWhatIsThereAndLeadsIntoTheFeed() {
        String start = end();
        topics.published("now-1", 1, PublicTopics.cluster("now-1", "LV"));
        topics.published("now-1", 2, PublicTopics.cluster("now-1", "LV").replace("Cluster now-1", "Renamed"));
        topics.published("now-2", 1, PublicTopics.cluster("now-2", "LV"));
        topics.published("now-3", 1, PublicTopics.cluster("now-3", "LV"));
        topics.withdrawn("now-2", 2, "LV");
        following(start, "now-", 5);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(current("country=LV"))
                        .extracting(event -> event.path("subject").asString()
                                + event.path("data").path("name").asString())
                        .containsExactly("now-1Renamed", "now-3Cluster now-3"));
        String feed = JSON.readTree(body("/api/v1/feed/current")).path("feed").asString();
        topics.published("now-4", 1, PublicTopics.cluster("now-4", "LV"));
        assertThat(subjects(following(feed, "now-", 1))).containsExactly("now-4");
    }

    private List<JsonNode> current(String query) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page = JSON.readTree(body("/api/v1/feed/current?limit=2&" + query));
        page.path("items").forEach(found::add);
        while (!page.path("next").isNull()) {
            page = JSON.readTree(body("/api/v1/feed/current?limit=2&" + query + "&cursor="
                    + page.path("next").asString()));
            page.path("items").forEach(found::add);
        }
        return found;
    }

    @Test
    void whoWaitsIsWokenByTheNextEvent() {
        String start = end();

        var answer = CompletableFuture.supplyAsync(() -> page("wait=8&cursor=" + start));
        await().atMost(LIMIT).until(() -> tail.waiting() > 0);
        topics.published("wake", 1, PublicTopics.cluster("wake", "DK"));

        assertThat(subjects(own(answer.join(), "wake"))).containsExactly("wake");
    }

    @Test
    void aStreamResumesAfterTheLastEventItGave() {
        String start = end();
        topics.published("stream-1", 1, PublicTopics.cluster("stream-1", "DK"));
        topics.published("stream-2", 1, PublicTopics.cluster("stream-2", "DK"));
        following(start, "stream-", 2);
        String[] last = {""};

        StepVerifier.create(stream(start))
                .assertNext(event -> {
                    last[0] = event.id();
                    assertThat(event.data()).contains("\"subject\":\"stream-");
                })
                .thenCancel()
                .verify(LIMIT);
        StepVerifier.create(stream(last[0]))
                .assertNext(event -> assertThat(event.data()).contains("\"subject\":\"stream-"))
                .then(() -> topics.published("stream-3", 1, PublicTopics.cluster("stream-3", "DK")))
                .assertNext(event -> assertThat(event.data()).contains("\"subject\":\"stream-3\""))
                .thenCancel()
                .verify(LIMIT);
    }

    private Flux<ServerSentEvent<String>> stream(String lastEventId) {
        return http.get()
                .uri("/api/v1/feed")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header("Last-Event-ID", lastEventId)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody()
                .filter(event -> event.data() != null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/feed?country=XX&nuts=03&ecosystem=x&type=y&wait=9&limit=0&from=today&colour=red|422|invalid-input|8",
                "/api/v1/feed?wait=-1|422|invalid-input|1",
                "/api/v1/feed/current?wait=1|422|invalid-input|1",
                "/api/v1/feed?cursor=nonsense|400|invalid-cursor|1",
                "/api/v1/feed/current?cursor=nonsense|400|invalid-cursor|1"
            })
    void whateverIsWrongIsSaid(String address, int status, String slug, int faults) {
        JsonNode problem = JSON.readTree(Objects.requireNonNull(http.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .returnResult()
                .getResponseBody()));

        assertThat(problem.path("type").asString()).endsWith("/problems/" + slug);
        assertThat(problem.path("errors")).hasSize(faults);
    }

    @Test
    void aPlaceThatTheFeedNeverCameToIsRefused() {
        var beyond = Positions.decode(end()).with(new Partition("klynge.directory.cluster-changes.v1", 0), 1_000_000);

        http.get()
                .uri("/api/v1/feed?cursor=" + beyond.encoded())
                .exchange()
                .expectStatus()
                .isBadRequest();
        http.get()
                .uri("/api/v1/feed")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header("Last-Event-ID", beyond.encoded())
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void portalsFindARecordOfTheFeed() {
        http.get()
                .uri("/api/v1/feed/catalogue")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/ld+json")
                .expectBody()
                .jsonPath("$['dcat:dataset'][0]['dct:identifier']")
                .isEqualTo("klynge.directory.clusters.v1");
    }

    @Test
    void anAnswerThatIsNeitherJsonNorAStreamIsNotOffered() {
        http.get()
                .uri("/api/v1/feed")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(406);
    }
}
