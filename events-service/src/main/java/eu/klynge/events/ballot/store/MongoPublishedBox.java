package eu.klynge.events.ballot.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.events.ballot.PublishedBox;
import eu.klynge.kit.store.Once;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents of some hundred lines each, with the codes that are in them. */
@Component
class MongoPublishedBox implements PublishedBox {

    private static final int LINES = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MongoCollection<Document> sheets;
    private final Mono<Void> index;

    MongoPublishedBox(MongoDatabase database) {
        this.sheets = database.getCollection("award-boxes");
        this.index = Once.made(sheets.createIndex(Indexes.ascending("award", "root", "sheet")))
                .then(Once.made(sheets.createIndex(Indexes.ascending("codes"))));
    }

    @Override
    public Mono<Void> publish(String award, String root, List<String> lines) {
        int count = (lines.size() + LINES - 1) / LINES;
        return index.thenMany(Flux.range(0, count))
                .concatMap(sheet -> {
                    List<String> part = lines.subList(sheet * LINES, Math.min(lines.size(), (sheet + 1) * LINES));
                    String id = award + "/" + root + "/" + sheet;
                    Document document = new Document("_id", id)
                            .append("award", award)
                            .append("root", root)
                            .append("sheet", sheet)
                            .append("lines", part)
                            .append(
                                    "codes",
                                    part.stream()
                                            .flatMap(line -> codes(line).stream())
                                            .toList());
                    return sheets.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
                })
                .then();
    }

    @Override
    public Flux<String> lines(String award, String root) {
        return index.thenMany(Flux.from(
                        sheets.find(and(eq("award", award), eq("root", root))).sort(Sorts.ascending("sheet"))))
                .flatMapIterable(sheet -> sheet.getList("lines", String.class));
    }

    @Override
    public Mono<String> find(String award, String root, String code) {
        return index.thenMany(Flux.from(sheets.find(and(eq("codes", code), eq("award", award), eq("root", root)))))
                .flatMapIterable(sheet -> sheet.getList("lines", String.class))
                .filter(line -> codes(line).contains(code))
                .next();
    }

    @Override
    public Mono<Void> keepOnly(String award, String root) {
        return Mono.from(sheets.deleteMany(and(eq("award", award), ne("root", root))))
                .then();
    }

    private static List<String> codes(String line) {
        JsonNode ballot = JSON.readTree(line);
        return Stream.concat(
                        Stream.of(ballot.path("ballot").asString("")),
                        ballot.path("replaced").valueStream().map(code -> code.asString("")))
                .toList();
    }
}
