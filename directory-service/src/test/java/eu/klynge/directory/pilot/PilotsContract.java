package eu.klynge.directory.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every store of pilots, responses and questionnaires must do. */
public interface PilotsContract {

    Pilots pilots();

    Responses responses();

    Questionnaires questionnaires();

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)));
    }

    /** Not a country's code: a country of its own for each test. */
    private static String country() {
        return UUID.randomUUID().toString();
    }

    private Versioned<Pilot> started(String country) {
        return await(pilots().create(
                        new PilotFact.Started(Pilot.started(country, Samples.QUESTIONNAIRE, 2, Samples.NOW)), null));
    }

    private Versioned<Response> submitted(String country, String cluster) {
        var draft = await(responses().create(new ResponseFact.Saved(Samples.draft(country, cluster))));
        var answer = Answer.ofNumber("how-many", 2.5);
        Response next = draft.state().submitted("health", List.of(answer), Samples.NOW);
        return await(responses().update(draft, new ResponseFact.Submitted(next), null));
    }

    @Test
    default void aPilotReadsBackEqualAndACountryHasOne() {
        String country = country();
        Versioned<Pilot> started = started(country);

        assertThat(await(pilots().find(country)).state()).isEqualTo(started.state());
        assertThat(await(pilots().all().collectList()))
                .extracting(Versioned::id)
                .contains(country);
        assertThatThrownBy(() -> started(country)).isInstanceOf(DuplicateKey.class);
    }

    @Test
    default void theSecondChangeOfOneVersionIsStale() {
        Versioned<Pilot> started = started(country());
        PilotFact fact = started.state().counting("c1", Samples.NOW);

        assertThat(await(pilots().update(started, fact, null)).state().answered())
                .containsExactly("c1");
        assertThatThrownBy(() -> await(pilots().update(started, fact, null))).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void aResponseIsADraftUntilItIsSubmittedAndUncountedUntilItIsMarked() {
        String country = country();
        await(responses().create(new ResponseFact.Saved(Samples.draft(country, "c1"))));
        Versioned<Response> done = submitted(country, "c2");

        assertThat(await(responses().submitted(country).collectList())).containsExactly(done.state());
        assertThat(uncounted(country)).containsExactly("c2");
        await(responses().update(done, new ResponseFact.Counted(done.state().withCount()), null));
        assertThat(uncounted(country)).isEmpty();
        assertThat(await(responses().find(country, "c1")).state().isSubmitted()).isFalse();
    }

    @Test
    default void aClusterHasOneResponse() {
        String country = country();
        submitted(country, "c1");

        assertThatThrownBy(() -> submitted(country, "c1")).isInstanceOf(DuplicateKey.class);
    }

    @Test
    default void aVersionOfAQuestionnaireIsPublishedOnce() {
        Questionnaire first = keyed(1);
        await(questionnaires().publish(first, null));
        await(questionnaires()
                .publish(new Questionnaire(first.key(), 2, first.title(), 1, first.questions(), "ann"), null));

        assertThat(await(questionnaires().find(first.key(), 1)).state()).isEqualTo(first);
        assertThat(await(questionnaires().versions(first.key()).collectList()))
                .extracting(Questionnaire::version)
                .containsExactly(2, 1);
        assertThatThrownBy(() -> await(questionnaires().publish(first, null))).isInstanceOf(DuplicateKey.class);
    }

    private static Questionnaire keyed(int version) {
        return new Questionnaire(
                "q-" + UUID.randomUUID(),
                version,
                Samples.QUESTIONNAIRE.title(),
                3,
                Samples.QUESTIONNAIRE.questions(),
                "ann");
    }

    private List<String> uncounted(String country) {
        return await(responses()
                .uncounted(10_000)
                .map(Versioned::state)
                .filter(response -> response.country().equals(country))
                .map(Response::clusterId)
                .collectList());
    }

    /** Many tell the pilot at once, some of them twice: it takes each once, and one of them opens the country. */
    @Test
    default void aTwelfthDanishClusterDoesNotOpenDenmarkTwice() {
        String denmark = country();
        await(pilots().create(
                        new PilotFact.Started(Pilot.started(denmark, Samples.QUESTIONNAIRE, 10, Samples.NOW)), null));
        var counting =
                new Counting(pilots(), responses(), java.time.Clock.fixed(Samples.NOW, java.time.ZoneOffset.UTC));
        List<Versioned<Response>> twelve = Flux.range(1, 12)
                .map(number -> submitted(denmark, "c" + number))
                .collectList()
                .block(Duration.ofSeconds(30));

        Flux.fromIterable(Objects.requireNonNull(twelve))
                .concatWith(Flux.fromIterable(twelve))
                .flatMap(
                        response -> counting.count(response)
                                .onErrorResume(StaleVersion.class, second -> Mono.empty())
                                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()),
                        24)
                .blockLast(Duration.ofSeconds(30));

        Versioned<Pilot> after = await(pilots().find(denmark));
        assertThat(after.state().answered()).doesNotHaveDuplicates().hasSize(12);
        assertThat(after.version()).isEqualTo(13);
        assertThat(opened(denmark)).isEqualTo(1);
        assertThat(uncounted(denmark)).isEmpty();
    }

    /** How often the country's opening was told. */
    long opened(String country);
}
