package eu.klynge.directory.pilot.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.person.Traces;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whose questionnaires are. One whose owner is forgotten stays as it is, for good. */
@Component
class QuestionnaireOwners implements Traces {

    private static final String OWNER = "state.owner";

    private final MongoCollection<BsonDocument> questionnaires;

    QuestionnaireOwners(MongoDatabase database) {
        this.questionnaires = database.getCollection("questionnaires", BsonDocument.class);
    }

    @Override
    public String what() {
        return "questionnaire";
    }

    @Override
    public Flux<String> of(String account) {
        return Flux.from(questionnaires.find(eq(OWNER, account)))
                .map(found -> found.getString("_id").getValue());
    }

    @Override
    public Mono<Void> forget(String account) {
        return Mono.from(questionnaires.updateMany(eq(OWNER, account), Updates.unset(OWNER)))
                .then();
    }
}
