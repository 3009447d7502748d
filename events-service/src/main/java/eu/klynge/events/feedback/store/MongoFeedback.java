package eu.klynge.events.feedback.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.events.attendance.Question;
import eu.klynge.events.feedback.Feedback;
import eu.klynge.kit.store.Once;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWrapper;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MongoFeedback implements Feedback {

    private static final ReplaceOptions IN_PLACE = new ReplaceOptions().upsert(true);

    private final MongoCollection<BsonDocument> asked;
    private final CodecRegistry codecs;
    private final MongoCollection<Document> answers;
    private final Mono<Void> index;

    MongoFeedback(MongoDatabase database) {
        this.asked = database.getCollection("feedback-questions", BsonDocument.class);
        this.codecs = database.getCodecRegistry();
        this.answers = database.getCollection("feedback-answers");
        this.index = Once.made(answers.createIndex(Indexes.ascending("event")));
    }

    @Override
    public Mono<List<Question>> questions(String event) {
        return Mono.from(asked.find(eq("_id", event)).first()).map(this::read);
    }

    @Override
    public Mono<Void> ask(String event, List<Question> questions) {
        return Mono.from(asked.replaceOne(eq("_id", event), write(event, questions), IN_PLACE))
                .then();
    }

    private BsonDocument write(String event, List<Question> questions) {
        return new BsonDocument("_id", new BsonString(event))
                .append(
                        "questions",
                        new BsonArray(questions.stream()
                                .map(question -> BsonDocumentWrapper.asBsonDocument(question, codecs))
                                .toList()));
    }

    private List<Question> read(BsonDocument document) {
        return document.getArray("questions").stream()
                .map(question -> codecs.get(Question.class)
                        .decode(
                                new BsonDocumentReader(question.asDocument()),
                                DecoderContext.builder().build()))
                .toList();
    }

    @Override
    public Mono<Void> keep(String pseudonym, String event, Map<String, List<String>> given) {
        Document document = new Document("_id", pseudonym)
                .append("event", event)
                .append("answers", new Document(Map.copyOf(given)));
        return index.then(Mono.from(answers.replaceOne(eq("_id", pseudonym), document, IN_PLACE)))
                .then();
    }

    @Override
    public Flux<Map<String, List<String>>> answers(String event) {
        // By pseudonym: neither the order of arrival nor that of the guest list.
        return Flux.from(answers.find(eq("event", event)).sort(Sorts.ascending("_id")))
                .map(document -> {
                    Document given = document.get("answers", Document.class);
                    Map<String, List<String>> read = new LinkedHashMap<>();
                    given.keySet().forEach(question -> read.put(question, given.getList(question, String.class)));
                    return read;
                });
    }
}
