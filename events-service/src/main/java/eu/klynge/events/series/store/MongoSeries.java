package eu.klynge.events.series.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.events.series.Series;
import eu.klynge.events.series.SeriesStore;
import eu.klynge.kit.store.DuplicateKey;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWrapper;
import org.bson.BsonString;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MongoSeries implements SeriesStore {

    private static final String BODY = "series";

    private final MongoCollection<BsonDocument> all;
    private final CodecRegistry codecs;

    MongoSeries(MongoDatabase database) {
        this.all = database.getCollection("event-series", BsonDocument.class);
        this.codecs = database.getCodecRegistry();
    }

    private BsonDocument write(Series series) {
        return new BsonDocument("_id", new BsonString(series.id()))
                .append(BODY, BsonDocumentWrapper.asBsonDocument(series, codecs));
    }

    private Series read(BsonDocument document) {
        return codecs.get(Series.class)
                .decode(
                        new BsonDocumentReader(document.getDocument(BODY)),
                        DecoderContext.builder().build());
    }

    @Override
    public Mono<Series> keep(Series series) {
        return Mono.from(all.insertOne(write(series)))
                .thenReturn(series)
                .onErrorResume(DuplicateKey::isCauseOf, taken -> find(series.id()));
    }

    private Mono<Series> find(String id) {
        return Mono.from(all.find(eq("_id", id)).first()).map(this::read);
    }

    @Override
    public Mono<Void> planned(String id) {
        return Mono.from(all.updateOne(eq("_id", id), Updates.set("series.planned", true)))
                .then();
    }

    @Override
    public Flux<Series> unplanned(int limit) {
        return Flux.from(all.find(eq("series.planned", false)).limit(limit)).map(this::read);
    }
}
