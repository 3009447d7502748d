package eu.klynge.directory.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.pilot.PilotRefused.PilotClosed;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class CountingTest {

    private static final Answer YES = Answer.ofCodes("whether", List.of("yes"));

    private final InMemoryPilots store = new InMemoryPilots();
    private final Counting counting = new Counting(store, store.responses, Clock.fixed(Samples.NOW, ZoneOffset.UTC));

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(5)));
    }

    private void start(int threshold) {
        await(store.create(
                new PilotFact.Started(Pilot.started("DK", Samples.QUESTIONNAIRE, threshold, Samples.NOW)), null));
    }

    private void close() {
        Versioned<Pilot> found = await(store.find("DK"));
        await(store.update(found, found.state().closing(Samples.NOW), null));
    }

    private Versioned<Response> submitted(String cluster) {
        var draft = await(store.responses.create(new ResponseFact.Saved(Samples.draft("DK", cluster))));
        Response next = draft.state().submitted("health", List.of(YES), Samples.NOW);
        return await(store.responses.update(draft, new ResponseFact.Submitted(next), null));
    }

    private Response kept(String cluster) {
        return await(store.responses.find("DK", cluster)).state();
    }

    @Test
    void aClosedPilotCountsNobodyAndDoesNotOpenItsCountry() {
        start(1);
        Versioned<Response> late = submitted("c1");
        close();

        assertThatThrownBy(() -> await(counting.count(late))).isInstanceOf(PilotClosed.class);

        Pilot pilot = await(store.find("DK")).state();
        assertThat(pilot.answered()).isEmpty();
        assertThat(pilot.isOpen()).isFalse();
    }

    @Test
    void whatClosingOvertookIsADraftAgainAndLooksForNoCountAnyMore() {
        start(10);
        submitted("c1");
        close();

        assertThat(await(counting.sweep())).isZero();

        assertThat(kept("c1").isSubmitted()).isFalse();
        assertThat(kept("c1").answers()).containsExactly(YES);
        assertThat(await(store.responses.uncounted(9).collectList())).isEmpty();
    }

    @Test
    void whatWasCountedBeforeTheEndIsMarkedAfterIt() {
        start(10);
        Versioned<Response> response = submitted("c1");
        Versioned<Pilot> pilot = await(store.find("DK"));
        await(store.update(pilot, pilot.state().counting("c1", Samples.NOW), null));
        close();

        assertThat(await(counting.count(response)).state().counted()).isTrue();
    }

    @Test
    void resultsAreOfThoseWhomThePilotHasCounted() {
        start(10);
        await(store.questionnaires.publish(Samples.QUESTIONNAIRE, null));
        var results = new PilotResults(store, store.responses, new QuestionnaireShelf(store.questionnaires));
        for (int number = 0; number < 6; number++) {
            await(counting.count(submitted("c" + number)));
        }
        submitted("late");

        assertThat(await(results.ofCountry("DK")).respondents()).isZero();
        close();
        assertThat(await(results.ofCountry("DK")).respondents()).isEqualTo(6);
    }
}
