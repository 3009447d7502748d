package eu.klynge.directory.exchange.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.exchange.Hold;
import eu.klynge.directory.exchange.Import;
import eu.klynge.directory.exchange.Imports;
import eu.klynge.directory.exchange.RowReport;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Once;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code imports}: a document each, {@code until} whose hands it is in, {@code file} its file in GridFS, which every attempt to
 * open it has its own of; {@code import-rows}: one per row.
 */
@Component
class MongoImports implements Imports {

    private static final Instant FREE = Instant.EPOCH;

    private final MongoCollection<Document> imports;
    private final MongoCollection<Document> rows;
    private final ImportFiles files;
    private final Mono<Void> index;

    MongoImports(MongoDatabase database) {
        this.imports = database.getCollection("imports");
        this.rows = database.getCollection("import-rows");
        this.files = new ImportFiles(database);
        this.index = Once.made(rows.createIndex(Indexes.ascending("import", "row")));
    }

    @Override
    public Mono<Import> open(Import opened, Publisher<ByteBuffer> file) {
        return find(opened.id()).switchIfEmpty(Mono.defer(() -> {
            String own = UUID.randomUUID().toString();
            return files.take(own, file)
                    .then(index)
                    .then(Mono.from(imports.insertOne(ImportDocuments.write(opened, own, FREE))))
                    .thenReturn(opened)
                    .onErrorResume(
                            DuplicateKey::isCauseOf, other -> files.remove(own).then(find(opened.id())));
        }));
    }

    @Override
    public Mono<Import> find(String id) {
        return Mono.from(imports.find(eq("_id", id)).first()).map(ImportDocuments::read);
    }

    @Override
    public Mono<Import> start(String id) {
        return change(
                and(eq("_id", id), eq("state", Import.State.CHECKED.name())),
                Updates.combine(
                        Updates.set("state", Import.State.IMPORTING.name()),
                        Updates.set("counts", ImportDocuments.write(Import.Counts.NONE)),
                        Updates.set("until", FREE)));
    }

    @Override
    public Mono<Import> take(Instant now, Instant until) {
        return change(
                and(in("state", Import.State.CHECKING.name(), Import.State.IMPORTING.name()), lte("until", now)),
                Updates.set("until", until));
    }

    @Override
    public Flux<ByteBuffer> file(String id) {
        return Mono.from(imports.find(eq("_id", id)).first())
                .flatMapMany(found -> files.read(found.getString("file")))
                .onErrorMap(MongoGridFSException.class, gone -> new FileLost());
    }

    @Override
    public Mono<Void> mark(Hold hold, List<RowReport> reports, Import.Counts counts, Instant until) {
        var writes = reports.stream()
                .map(report -> ImportDocuments.write(hold.importId(), report))
                .map(row ->
                        new ReplaceOneModel<>(eq("_id", row.getString("_id")), row, new ReplaceOptions().upsert(true)))
                .toList();
        var prolonged = new Hold(hold.importId(), hold.pass(), until);
        // Whoever has lost it must not touch the rows of the one who has it.
        return ifHeld(hold, Updates.set("until", until))
                .then(Mono.from(rows.bulkWrite(writes)))
                .then(Mono.defer(() -> ifHeld(prolonged, Updates.set("counts", ImportDocuments.write(counts)))))
                .then();
    }

    @Override
    public Mono<Void> finish(Hold hold, Import.State state, Import.@Nullable Problem problem) {
        Bson ended = problem == null ? Updates.set("state", state.name()) : failed(problem);
        return ifHeld(hold, ended)
                .flatMap(done -> state == Import.State.CHECKED ? Mono.empty() : files.remove(done.getString("file")));
    }

    @Override
    public Mono<Void> clear(Instant before, Import.Problem notStarted) {
        Bson needed =
                in("state", Import.State.CHECKING.name(), Import.State.CHECKED.name(), Import.State.IMPORTING.name());
        return Mono.from(imports.updateMany(
                        and(eq("state", Import.State.CHECKED.name()), lt("requestedAt", before)), failed(notStarted)))
                .thenMany(files.before(before))
                .filterWhen(file -> Mono.from(
                                imports.find(and(eq("file", file), needed)).first())
                        .hasElement()
                        .map(there -> !there))
                .concatMap(files::remove)
                .then(files.clearPieces(before));
    }

    private Mono<Document> ifHeld(Hold hold, Bson change) {
        Bson held = and(eq("_id", hold.importId()), eq("state", hold.pass().name()), eq("until", hold.until()));
        return Mono.from(imports.findOneAndUpdate(held, change)).switchIfEmpty(Mono.error(Hold.Lost::new));
    }

    private static Bson failed(Import.Problem problem) {
        return Updates.combine(
                Updates.set("state", Import.State.FAILED.name()),
                Updates.set("problem", new Document("code", problem.code()).append("message", problem.message())));
    }

    @Override
    public Flux<RowReport> rows(String id, RowReport.@Nullable Outcome outcome, long after, int limit) {
        Bson wanted = outcome == null ? empty() : eq("outcome", outcome.name());
        return Flux.from(rows.find(and(eq("import", id), gt("row", after), wanted))
                        .sort(Sorts.ascending("row"))
                        .limit(limit))
                .map(ImportDocuments::row);
    }

    private Mono<Import> change(Bson which, Bson how) {
        return Mono.from(imports.findOneAndUpdate(
                        which, how, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(ImportDocuments::read);
    }
}
