package eu.klynge.acceptance;

import static eu.klynge.acceptance.Journeys.REGISTRATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnPlatform
class StewardsIT {

    private final RunningPlatform platform;
    private final Journeys journeys;

    StewardsIT(RunningPlatform platform, Journeys journeys) {
        this.platform = platform;
        this.journeys = journeys;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acceptance     | {}",
                "rejection      | {\"reason\": \"No.\"}",
                "change-request | {\"message\": \"Please.\"}"
            })
    void aStewardOfAnotherCountryDecidesNothing(String decision, String body) {
        var german = german();

        var answer = platform.gateway()
                .post(german.path() + "/" + decision, body)
                .ifMatch(german.etag())
                .as("steward-dk")
                .answer();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        Problems.assertProblem(answer, "forbidden");
    }

    @Test
    void aStewardOfAnotherCountryNeitherReadsNorLists() {
        var german = german();

        assertThat(platform.gateway()
                        .get(german.path())
                        .as("steward-dk")
                        .answer()
                        .status())
                .isEqualTo(403);
        assertThat(platform.gateway()
                        .get(REGISTRATIONS + "?limit=100")
                        .as("steward-dk")
                        .answer()
                        .body())
                .doesNotContain(german.id());
    }

    @Test
    void onlyStewardsListAndDecide() {
        var submitted = journeys.submitted();

        assertThat(platform.gateway()
                        .get(REGISTRATIONS)
                        .as("organiser")
                        .answer()
                        .status())
                .isEqualTo(403);
        assertThat(platform.gateway()
                        .post(submitted.path() + "/acceptance", "{}")
                        .ifMatch(submitted.etag())
                        .as("organiser")
                        .answer()
                        .status())
                .isEqualTo(403);
        assertThat(platform.gateway().get(REGISTRATIONS).answer().status()).isEqualTo(401);
    }

    @Test
    void ofTwoStewardsAtOnceOneWinsAndOneIsTold() throws Exception {
        var submitted = journeys.submitted();
        var together = new CyclicBarrier(2);

        List<Integer> statuses;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = workers.submit(decision(together, submitted, "acceptance", "{}", "steward-dk"));
            var second =
                    workers.submit(decision(together, submitted, "rejection", "{\"reason\": \"No.\"}", "steward-eu"));
            statuses = List.of(status(first), status(second));
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void aDecisionNeedsTheVersionItIsAbout() {
        var submitted = journeys.submitted();

        var without = platform.gateway()
                .post(submitted.path() + "/acceptance", "{}")
                .as("steward-dk")
                .answer();
        Problems.assertProblem(without, "precondition-required");

        journeys.accepted(submitted);
        var stale = journeys.acceptance(submitted, submitted.etag());
        Problems.assertProblem(stale, "stale-version");
    }

    private Journeys.Submitted german() {
        var form = Journeys.form().put("country", "DE").put("city", "Dresden");
        form.withObjectProperty("region").put("code", "DED2");
        return journeys.submitted(form);
    }

    private Callable<Answer> decision(
            CyclicBarrier together, Journeys.Submitted submitted, String decision, String body, String steward) {
        return () -> {
            var call = platform.gateway()
                    .post(submitted.path() + "/" + decision, body)
                    .ifMatch(submitted.etag())
                    .as(steward);
            together.await();
            return call.answer();
        };
    }

    private static int status(Future<Answer> future) throws Exception {
        return future.get().status();
    }
}
