package eu.klynge.directory.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.DirectoryTest;
import eu.klynge.directory.exchange.Format;
import eu.klynge.directory.exchange.Hold;
import eu.klynge.directory.exchange.Import;
import eu.klynge.directory.exchange.Imports;
import eu.klynge.directory.exchange.RowReport;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** In a database of its own: nobody sweeps here. */
@DirectoryTest
class MongoImportsIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Import.Problem NOT_STARTED = new Import.Problem("not-started", "Nobody did.");

    private final MongoDatabase database;
    private final MongoImports imports;

    MongoImportsIT(@Autowired MongoClient client) {
        database = client.getDatabase("imports-" + UUID.randomUUID());
        imports = new MongoImports(database);
    }

    @BeforeEach
    void open() {
        imports.open(fresh("i"), text("content")).block(LIMIT);
    }

    private static Import fresh(String id) {
        return new Import(id, "s1", Set.of("DK"), Format.CSV, Import.State.CHECKING, Import.Counts.NONE, null, NOW);
    }

    private static Flux<ByteBuffer> text(String text) {
        return Flux.just(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String content(String id) {
        return Objects.requireNonNull(imports.file(id)
                .map(piece -> StandardCharsets.UTF_8.decode(piece).toString())
                .collectList()
                .map(pieces -> String.join("", pieces))
                .block(LIMIT));
    }

    private List<Document> all(String collection) {
        return Objects.requireNonNull(
                Flux.from(database.getCollection(collection).find())
                        .collectList()
                        .block(LIMIT));
    }

    private Hold taken(Instant until) {
        Import taken = Objects.requireNonNull(imports.take(NOW, until).block(LIMIT));
        return new Hold(taken.id(), taken.state(), until);
    }

    private Import present() {
        return Objects.requireNonNull(imports.find("i").block(LIMIT));
    }

    @Test
    void ofTwoAtOnceOneIsOpenedAndNothingIsLeftOfTheOther() {
        List<Import> opened = Objects.requireNonNull(Flux.range(0, 2)
                .flatMap(each -> imports.open(fresh("j"), text("twice").delayElements(Duration.ofMillis(50))))
                .collectList()
                .block(LIMIT));

        assertThat(opened).containsExactly(fresh("j"), fresh("j"));
        assertThat(content("j")).isEqualTo("twice");
        assertThat(all("import-files.files")).hasSize(2);
        assertThat(all("import-files.chunks")).hasSize(2);
    }

    @Test
    void aFileThatIsGoneIsSaidToBe() {
        Mono.from(database.getCollection("import-files.files").deleteMany(new Document()))
                .block(LIMIT);

        assertThatThrownBy(() -> content("i")).isInstanceOf(Imports.FileLost.class);
    }

    @Test
    void whoHasLostItChangesNothing() {
        Hold lost = taken(NOW.plusSeconds(60));
        Hold held = new Hold("i", Import.State.CHECKING, NOW.plusSeconds(200));
        imports.take(NOW.plusSeconds(100), held.until()).block(LIMIT);
        var row = new RowReport(1, "A", RowReport.Outcome.SOUND, List.of(), null);

        assertThatThrownBy(() -> imports.mark(lost, List.of(row), new Import.Counts(1, 1, 0, 0), NOW.plusSeconds(300))
                        .block(LIMIT))
                .isInstanceOf(Hold.Lost.class);
        assertThatThrownBy(() ->
                        imports.finish(lost, Import.State.FAILED, NOT_STARTED).block(LIMIT))
                .isInstanceOf(Hold.Lost.class);
        assertThat(present()).isEqualTo(fresh("i"));
        assertThat(imports.rows("i", null, 0, 10).collectList().block(LIMIT)).isEmpty();

        imports.mark(held, List.of(row), new Import.Counts(1, 1, 0, 0), NOW.plusSeconds(300))
                .block(LIMIT);
        assertThat(imports.rows("i", null, 0, 10).collectList().block(LIMIT)).containsExactly(row);
        assertThat(present().counts()).isEqualTo(new Import.Counts(1, 1, 0, 0));
        assertThatThrownBy(
                        () -> imports.finish(held, Import.State.CHECKED, null).block(LIMIT))
                .isInstanceOf(Hold.Lost.class);
    }

    @Test
    void whatNobodyStartsEndsAndLeavesNoFile() {
        imports.finish(taken(NOW.plusSeconds(60)), Import.State.CHECKED, null).block(LIMIT);
        var left = new Document("_id", new ObjectId(java.util.Date.from(NOW)))
                .append("files_id", "cut off")
                .append("n", 0);
        Mono.from(database.getCollection("import-files.chunks").insertOne(left)).block(LIMIT);

        imports.clear(NOW, NOT_STARTED).block(LIMIT);
        assertThat(present().state()).isEqualTo(Import.State.CHECKED);
        assertThat(all("import-files.chunks")).hasSize(2);

        // Files are dated by the store's own clock.
        imports.clear(Instant.now(java.time.Clock.systemUTC()).plusSeconds(3600), NOT_STARTED)
                .block(LIMIT);
        assertThat(present().state()).isEqualTo(Import.State.FAILED);
        assertThat(present().problem()).isEqualTo(NOT_STARTED);
        assertThat(all("import-files.files")).isEmpty();
        assertThat(all("import-files.chunks")).isEmpty();
    }

    @Test
    void aFileThatIsNeededStays() {
        imports.clear(Instant.now(java.time.Clock.systemUTC()).plusSeconds(3600), NOT_STARTED)
                .block(LIMIT);

        assertThat(content("i")).isEqualTo("content");
    }
}
