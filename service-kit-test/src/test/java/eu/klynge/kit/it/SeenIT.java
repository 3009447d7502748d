package eu.klynge.kit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Seen;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.infrastructure.WithInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@WithInfrastructure
class SeenIT {

    private MongoClient client;
    private MongoCollection<Document> berths;

    @BeforeEach
    void connect(Infrastructure infrastructure) {
        client = MongoClients.create(infrastructure.freshDatabase());
        berths = client.getDatabase("seen-" + System.nanoTime()).getCollection("berths");
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void manyReadersOfOneEventHaveOneEffect() {
        List<Effect> effects = all(Collections.nCopies(40, 1L));

        assertThat(effects).containsOnlyOnce(Effect.APPLIED).hasSize(40);
        assertThat(berth().getInteger("moves")).isEqualTo(1);
    }

    @Test
    void whateverOrderEventsComeInTheLatestStays() {
        List<Long> sequences =
                new ArrayList<>(LongStream.rangeClosed(1, 40).boxed().toList());
        Collections.shuffle(sequences);

        List<Effect> effects = all(sequences);

        assertThat(berth().get("last")).isEqualTo(40L);
        assertThat(berth().getInteger("moves")).isEqualTo(Collections.frequency(effects, Effect.APPLIED));
    }

    @Test
    void streamsOfOneTargetDoNotHideEachOther() {
        assertThat(apply(new Seen("/yard", 9))).isEqualTo(Effect.APPLIED);
        assertThat(apply(new Seen("//port.example/tides", 1))).isEqualTo(Effect.APPLIED);
        assertThat(apply(new Seen("//port.example/tides", 1))).isEqualTo(Effect.SKIPPED);
        assertThat(apply(new Seen("/yard", 9))).isEqualTo(Effect.SKIPPED);
    }

    private Effect apply(Seen seen) {
        return effect(seen).block(Duration.ofSeconds(20));
    }

    private List<Effect> all(List<Long> sequences) {
        return Flux.fromIterable(sequences)
                .flatMap(sequence -> effect(new Seen("/yard", sequence)), 16)
                .collectList()
                .block(Duration.ofSeconds(60));
    }

    private Mono<Effect> effect(Seen seen) {
        return seen.apply(
                berths, "boat-1", Updates.combine(Updates.inc("moves", 1), Updates.set("last", seen.sequence())));
    }

    private Document berth() {
        return Mono.from(berths.find(Filters.eq("_id", "boat-1")).first()).block(Duration.ofSeconds(20));
    }
}
