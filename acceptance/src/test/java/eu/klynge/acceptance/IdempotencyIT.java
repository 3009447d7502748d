package eu.klynge.acceptance;

import static eu.klynge.acceptance.Journeys.REGISTRATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@OnPlatform
class IdempotencyIT {

    private final RunningPlatform platform;
    private final String key = UUID.randomUUID().toString();

    IdempotencyIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void theSameKeyAndBodyAnswerTheSame() {
        var form = Journeys.form();

        var first = post(form);
        var second = post(form);

        assertThat(second.status())
                .as(second.toString())
                .isEqualTo(first.status())
                .isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        post(Journeys.form());

        Problems.assertProblem(post(Journeys.form()), "idempotency-key-reused");
    }

    @Test
    void manyAtOnceAreStillOne() throws Exception {
        var form = Journeys.form();
        Callable<Answer> posting = () -> post(form);

        List<Answer> answers;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = workers.invokeAll(Collections.nCopies(8, posting)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.text("id"))
                .hasSize(8)
                .containsOnly(answers.getFirst().text("id"));
    }

    private Answer post(Object form) {
        return platform.gateway()
                .post(REGISTRATIONS, form)
                .key(key)
                .as("steward-eu")
                .answer();
    }
}
