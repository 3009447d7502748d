package eu.klynge.directory.pilot.store;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import eu.klynge.directory.pilot.Questionnaire;
import eu.klynge.directory.pilot.Questionnaires;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoQuestionnaires implements Questionnaires {

    private static final int MOST = 1000;

    private final Aggregates<Questionnaire, Questionnaire> aggregates;

    MongoQuestionnaires(Aggregates<Questionnaire, Questionnaire> aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Mono<Versioned<Questionnaire>> find(String key, int version) {
        return aggregates.find(Questionnaire.id(key, version));
    }

    @Override
    public Flux<Questionnaire> versions(String key) {
        return aggregates
                .list(eq("state.key", key), Sorts.descending("state.version"), MOST)
                .map(Versioned::state);
    }

    @Override
    public Flux<Questionnaire> all() {
        var order = Sorts.orderBy(Sorts.ascending("state.key"), Sorts.descending("state.version"));
        return aggregates.list(empty(), order, MOST).map(Versioned::state);
    }

    @Override
    public Mono<Versioned<Questionnaire>> publish(Questionnaire questionnaire, @Nullable Receipt receipt) {
        return aggregates.create(questionnaire.id(), questionnaire, List.of(questionnaire), receipt);
    }
}
