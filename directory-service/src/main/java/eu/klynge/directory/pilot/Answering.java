package eu.klynge.directory.pilot;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.pilot.PilotRefused.AlreadySubmitted;
import eu.klynge.directory.pilot.PilotRefused.ForeignCluster;
import eu.klynge.directory.pilot.PilotRefused.Incomplete;
import eu.klynge.directory.pilot.PilotRefused.NoSuchPilot;
import eu.klynge.directory.pilot.PilotRefused.NoSuchResponse;
import eu.klynge.directory.pilot.PilotRefused.PilotClosed;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What a cluster's editors do: save a draft as often as they like, and submit once. */
public final class Answering {

    private final Pilots pilots;
    private final Responses responses;
    private final QuestionnaireShelf shelf;
    private final Counting counting;
    private final Clock clock;

    public Answering(Pilots pilots, Responses responses, QuestionnaireShelf shelf, Counting counting, Clock clock) {
        this.pilots = pilots;
        this.responses = responses;
        this.shelf = shelf;
        this.counting = counting;
        this.clock = clock;
    }

    /** What is asked in the pilot of that country. */
    public Mono<Questionnaire> questionnaire(String country) {
        return pilots.find(country)
                .switchIfEmpty(Mono.error(NoSuchPilot::new))
                .flatMap(found -> shelf.version(
                        found.state().questionnaire(), found.state().version()));
    }

    public Mono<Versioned<Response>> look(String country, Cluster cluster) {
        return responses.find(country, cluster.id()).switchIfEmpty(Mono.error(NoSuchResponse::new));
    }

    /**
     * @param version of the draft the editor has seen; null for whichever is the latest
     * @param first whether the editor expects that nothing has been saved
     */
    public Mono<Versioned<Response>> save(
            String country, Cluster cluster, AnswerForm form, @Nullable Long version, boolean first) {
        return taking(country, cluster)
                .flatMap(pilot -> first
                        ? responses
                                .create(new ResponseFact.Saved(draft(country, cluster, form)))
                                .onErrorMap(DuplicateKey.class, taken -> new StaleVersion())
                        : look(country, cluster).flatMap(found -> {
                            requireDraft(found, version);
                            Response next = found.state().saved(form.language(), form.answers(), clock.instant());
                            return responses.update(found, new ResponseFact.Saved(next), null);
                        }));
    }

    /**
     * Answers that are complete count from now on: it is said so only when the pilot has taken note. The same key comes to the
     * same outcome.
     */
    public Mono<Versioned<Response>> submit(
            String country, Cluster cluster, @Nullable Long version, @Nullable IdempotencyKey key) {
        return look(country, cluster).flatMap(found -> {
            Receipt earlier = key == null ? null : found.receipt(key.key()).orElse(null);
            if (key != null && earlier != null) {
                key.requireSameRequest(earlier.digest());
                return settled(found);
            }
            return taking(country, cluster)
                    .flatMap(pilot -> shelf.version(pilot.questionnaire(), pilot.version()))
                    .flatMap(questionnaire -> {
                        requireDraft(found, version);
                        return submit(questionnaire, found, cluster, key);
                    });
        });
    }

    private Mono<Versioned<Response>> submit(
            Questionnaire questionnaire, Versioned<Response> draft, Cluster cluster, @Nullable IdempotencyKey key) {
        List<Answer> answers = draft.state().answers();
        List<Fault> missing = AnswerForm.missing(questionnaire, answers);
        if (!missing.isEmpty()) {
            return Mono.error(new Incomplete(missing));
        }
        Response next = draft.state()
                .submitted(
                        cluster.organisation().primaryEcosystem(),
                        AnswerForm.asked(questionnaire, answers),
                        clock.instant());
        Receipt receipt = key == null ? null : new Receipt(key.key(), key.digest(), draft.version() + 1, "{}");
        return responses
                .update(draft, new ResponseFact.Submitted(next), receipt)
                .flatMap(counting::count);
    }

    /** What became of an earlier attempt, whose answer may have been lost before the pilot was told. */
    private Mono<Versioned<Response>> settled(Versioned<Response> found) {
        if (!found.state().isSubmitted()) {
            return Mono.error(new PilotClosed());
        }
        return found.state().counted() ? Mono.just(found) : counting.count(found);
    }

    private Mono<Pilot> taking(String country, Cluster cluster) {
        return pilots.find(country)
                .switchIfEmpty(Mono.error(NoSuchPilot::new))
                .map(Versioned::state)
                .doOnNext(pilot -> {
                    if (!cluster.organisation().country().equals(country)) {
                        throw new ForeignCluster();
                    }
                    if (pilot.isClosed()) {
                        throw new PilotClosed();
                    }
                });
    }

    private static void requireDraft(Versioned<Response> found, @Nullable Long version) {
        if (found.state().isSubmitted()) {
            throw new AlreadySubmitted();
        }
        if (version != null && version != found.version()) {
            throw new StaleVersion();
        }
    }

    private Response draft(String country, Cluster cluster, AnswerForm form) {
        return new Response(
                Response.id(country, cluster.id()),
                country,
                cluster.id(),
                cluster.organisation().primaryEcosystem(),
                form.language(),
                form.answers(),
                clock.instant(),
                null,
                false);
    }
}
