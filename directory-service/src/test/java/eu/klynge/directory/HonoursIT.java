package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.kafka.TopicWriter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From an award's record to the entry of who won it, and to the feed. */
@DirectoryTest
class HonoursIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    @LocalServerPort
    private int port;

    private static void write(TopicWriter writer, EventType<?> type, String award, long sequence, String slug)
            throws IOException {
        String golden = "/eu/klynge/contracts/golden/" + EventTypes.AWARD_AWARDED.name() + "/full.json";
        try (InputStream in = Objects.requireNonNull(HonoursIT.class.getResourceAsStream(golden))) {
            ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(in.readAllBytes());
            data.put("id", award).put("standing", type == EventTypes.AWARD_AWARDED ? "awarded" : "cancelled");
            for (JsonNode finalist : data.at("/categories/0/finalists").values()) {
                boolean won = finalist.path("nomination").equals(data.at("/categories/0/winner"));
                ((ObjectNode) finalist).put("cluster", won ? slug : "other-than-" + slug);
            }
            writer.write(TopicWriter.event(
                    Topics.AWARDS.name(), award, type.name(), award + "-" + sequence, sequence, data.toString()));
        }
    }

    @Test
    void aWinnersEntrySaysSoAsLongAsTheResultStands(Infrastructure infrastructure) throws IOException {
        Directory directory = new Directory(port);
        JsonNode accepted = directory.accepted(directory.submitted().path("id").asString());
        String slug = accepted.path("slug").asString();
        String id = accepted.path("clusterId").asString();
        try (TopicWriter writer = TopicWriter.to(infrastructure.kafkaBootstrap());
                TopicReader feed = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.CLUSTER_CHANGES.name())) {
            write(writer, EventTypes.AWARD_AWARDED, "award-" + id, 391, slug);
            await().atMost(LIMIT).until(() -> entry(directory, slug).has("honours"));

            JsonNode honour = entry(directory, slug).at("/honours/0");
            assertThat(honour.path("award").asString()).isEqualTo("award-" + id);
            assertThat(honour.path("year").asInt()).isEqualTo(2010);
            assertThat(honour.path("place").asString()).isEqualTo("winner");
            assertThat(feed.ofKey(id, 2, LIMIT).getLast().json().path("honours"))
                    .isEqualTo(entry(directory, slug).path("honours"));

            write(writer, EventTypes.AWARD_CANCELLED, "award-" + id, 392, slug);
            await().atMost(LIMIT).until(() -> !entry(directory, slug).has("honours"));
        }
    }

    private static JsonNode entry(Directory directory, String slug) {
        return Directory.json(directory
                .http
                .get()
                .uri("/api/v1/clusters/" + slug)
                .exchange()
                .expectStatus()
                .isOk());
    }
}
