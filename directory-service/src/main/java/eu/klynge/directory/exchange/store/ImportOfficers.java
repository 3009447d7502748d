package eu.klynge.directory.exchange.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.person.Traces;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whose imports are. Those of somebody who is forgotten go on, and operators alone see them. */
@Component
class ImportOfficers implements Traces {

    private final MongoCollection<Document> imports;

    ImportOfficers(MongoDatabase database) {
        this.imports = database.getCollection("imports");
    }

    @Override
    public String what() {
        return "import";
    }

    @Override
    public Flux<String> of(String account) {
        return Flux.from(imports.find(eq("by", account))).map(found -> found.getString("_id"));
    }

    @Override
    public Mono<Void> forget(String account) {
        return Mono.from(imports.updateMany(eq("by", account), Updates.unset("by")))
                .then();
    }
}
