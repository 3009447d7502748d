package eu.klynge.directory.pilot;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The three stores of the room, in memory. */
final class InMemoryPilots implements Pilots {

    final List<PilotFact> facts = Collections.synchronizedList(new ArrayList<>());
    final Responses responses = new InMemoryResponses();
    final Questionnaires questionnaires = new InMemoryQuestionnaires();
    private final Shelf<Pilot> pilots = new Shelf<>();

    /** Documents by id, with the versions that the real store keeps. */
    private static final class Shelf<S> {

        private final Map<String, Versioned<S>> byId = new ConcurrentSkipListMap<>();

        Versioned<S> create(String id, S state, @Nullable Receipt receipt) {
            var made = new Versioned<>(
                    id, 1, state, Samples.NOW, Samples.NOW, receipt == null ? List.of() : List.of(receipt));
            if (byId.putIfAbsent(id, made) != null) {
                throw new DuplicateKey("_id");
            }
            return made;
        }

        Versioned<S> update(Versioned<S> from, S state, @Nullable Receipt receipt) {
            List<Receipt> receipts = new ArrayList<>(from.receipts());
            if (receipt != null) {
                receipts.add(receipt);
            }
            var next = new Versioned<>(from.id(), from.version() + 1, state, from.createdAt(), Samples.NOW, receipts);
            if (!byId.replace(from.id(), from, next)) {
                throw new StaleVersion();
            }
            return next;
        }
    }

    @Override
    public Mono<Versioned<Pilot>> find(String country) {
        return Mono.fromCallable(() -> pilots.byId.get(country));
    }

    @Override
    public Flux<Versioned<Pilot>> all() {
        return Flux.fromIterable(pilots.byId.values());
    }

    @Override
    public Mono<Versioned<Pilot>> create(PilotFact.Started fact, @Nullable Receipt receipt) {
        return Mono.fromCallable(() -> pilots.create(fact.pilot().country(), fact.pilot(), receipt));
    }

    @Override
    public Mono<Versioned<Pilot>> update(Versioned<Pilot> from, PilotFact fact, @Nullable Receipt receipt) {
        return Mono.fromCallable(() -> {
            var written = pilots.update(from, fact.pilot(), receipt);
            facts.add(fact);
            return written;
        });
    }

    private static final class InMemoryResponses implements Responses {

        private final Shelf<Response> responses = new Shelf<>();

        @Override
        public Mono<Versioned<Response>> find(String country, String clusterId) {
            return Mono.fromCallable(() -> responses.byId.get(Response.id(country, clusterId)));
        }

        @Override
        public Flux<Response> submitted(String country) {
            return Flux.fromIterable(responses.byId.values())
                    .map(Versioned::state)
                    .filter(response -> response.country().equals(country) && response.isSubmitted())
                    .sort(Comparator.comparing(response -> String.valueOf(response.submittedAt())));
        }

        @Override
        public Flux<Versioned<Response>> uncounted(int limit) {
            return Flux.fromIterable(responses.byId.values())
                    .filter(found ->
                            found.state().isSubmitted() && !found.state().counted())
                    .take(limit);
        }

        @Override
        public Mono<Versioned<Response>> create(ResponseFact.Saved fact) {
            return Mono.fromCallable(() -> responses.create(fact.response().id(), fact.response(), null));
        }

        @Override
        public Mono<Versioned<Response>> update(
                Versioned<Response> from, ResponseFact fact, @Nullable Receipt receipt) {
            return Mono.fromCallable(() -> responses.update(from, fact.response(), receipt));
        }
    }

    private static final class InMemoryQuestionnaires implements Questionnaires {

        private final Shelf<Questionnaire> questionnaires = new Shelf<>();

        @Override
        public Mono<Versioned<Questionnaire>> find(String key, int version) {
            return Mono.fromCallable(() -> questionnaires.byId.get(Questionnaire.id(key, version)));
        }

        @Override
        public Flux<Questionnaire> versions(String key) {
            return all().filter(questionnaire -> questionnaire.key().equals(key));
        }

        @Override
        public Flux<Questionnaire> all() {
            return Flux.fromIterable(questionnaires.byId.values())
                    .map(Versioned::state)
                    .sort(Comparator.comparing(Questionnaire::key)
                            .thenComparing(Comparator.comparingInt(Questionnaire::version)
                                    .reversed()));
        }

        @Override
        public Mono<Versioned<Questionnaire>> publish(Questionnaire questionnaire, @Nullable Receipt receipt) {
            return Mono.fromCallable(() -> questionnaires.create(questionnaire.id(), questionnaire, receipt));
        }
    }
}
