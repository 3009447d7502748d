package eu.klynge.directory.exchange.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
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
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import eu.klynge.directory.exchange.Import;
import eu.klynge.directory.exchange.Imports;
import eu.klynge.directory.exchange.RowReport;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code imports}: a document each, {@code until} whose hands it is in; {@code import-rows}: one per row; files in GridFS. */
@Component
class MongoImports implements Imports {

    private static final Instant FREE = Instant.EPOCH;

    private final MongoCollection<Document> imports;
    private final MongoCollection<Document> rows;
    private final GridFSBucket files;
    private final Mono<String> index;

    MongoImports(MongoDatabase database) {
        this.imports = database.getCollection("imports");
        this.rows = database.getCollection("import-rows");
        this.files = GridFSBuckets.create(database, "import-files");
        this.index =
                Mono.from(rows.createIndex(Indexes.ascending("import", "row"))).cacheInvalidateIf(made -> false);
    }

    @Override
    public Mono<Import> open(Import opened, Publisher<ByteBuffer> file) {
        return find(opened.id())
                .switchIfEmpty(Mono.defer(
                        () -> Mono.from(files.uploadFromPublisher(new BsonString(opened.id()), opened.id(), file))
                                .then(index)
                                .then(Mono.from(imports.insertOne(ImportDocuments.write(opened, FREE))))
                                .thenReturn(opened)));
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
        return Flux.from(files.downloadToPublisher(new BsonString(id))).limitRate(1);
    }

    @Override
    public Mono<Void> mark(String id, List<RowReport> reports, Import.Counts counts, Instant until) {
        var writes = reports.stream()
                .map(report -> ImportDocuments.write(id, report))
                .map(row ->
                        new ReplaceOneModel<>(eq("_id", row.getString("_id")), row, new ReplaceOptions().upsert(true)))
                .toList();
        return Mono.from(rows.bulkWrite(writes))
                .then(Mono.from(imports.updateOne(
                        eq("_id", id),
                        Updates.combine(
                                Updates.set("counts", ImportDocuments.write(counts)), Updates.set("until", until)))))
                .then();
    }

    @Override
    public Mono<Void> finish(String id, Import.State state, Import.@Nullable Problem problem) {
        Bson ended = problem == null
                ? Updates.set("state", state.name())
                : Updates.combine(
                        Updates.set("state", state.name()),
                        Updates.set(
                                "problem", new Document("code", problem.code()).append("message", problem.message())));
        Mono<Void> done = Mono.from(imports.updateOne(eq("_id", id), ended)).then();
        return state == Import.State.CHECKED
                ? done
                : done.then(Mono.from(files.delete(new BsonString(id)))
                        .onErrorComplete(MongoGridFSException.class)
                        .then());
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
