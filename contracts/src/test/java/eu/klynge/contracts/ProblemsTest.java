package eu.klynge.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ProblemsTest {

    private static final Map<String, Integer> STATUSES = Map.ofEntries(
            Map.entry("malformed-request", 400),
            Map.entry("invalid-cursor", 400),
            Map.entry("unauthenticated", 401),
            Map.entry("forbidden", 403),
            Map.entry("not-found", 404),
            Map.entry("method-not-allowed", 405),
            Map.entry("not-acceptable", 406),
            Map.entry("conflict", 409),
            Map.entry("registration-already-decided", 409),
            Map.entry("pilot-closed", 409),
            Map.entry("event-already-published", 409),
            Map.entry("event-is-over", 409),
            Map.entry("registration-closed", 409),
            Map.entry("fully-booked", 409),
            Map.entry("has-arrived", 409),
            Map.entry("guest-list-full", 409),
            Map.entry("calendar-address-gone", 410),
            Map.entry("not-from-this-standing", 409),
            Map.entry("seats-taken", 409),
            Map.entry("stale-version", 412),
            Map.entry("too-large", 413),
            Map.entry("unsupported-media-type", 415),
            Map.entry("invalid-input", 422),
            Map.entry("admission-criteria-not-met", 422),
            Map.entry("label-already-revoked", 409),
            Map.entry("label-not-due", 422),
            Map.entry("idempotency-key-reused", 422),
            Map.entry("precondition-required", 428),
            Map.entry("too-many-requests", 429),
            Map.entry("internal-error", 500),
            Map.entry("not-now", 503),
            Map.entry("upstream-unavailable", 503),
            Map.entry("upstream-timeout", 504));

    static List<JsonNode> everyProblem() {
        return Resources.json("/" + PublishedFiles.PROBLEMS).valueStream().toList();
    }

    @Test
    void aPublishedSlugKeepsItsStatus() {
        assertThat(everyProblem().stream()
                        .collect(Collectors.toMap(
                                problem -> problem.path("slug").asString(),
                                problem -> problem.path("status").asInt())))
                .containsExactlyInAnyOrderEntriesOf(STATUSES);
    }

    @ParameterizedTest
    @MethodSource("everyProblem")
    void everyProblemHasATitleAndAnExplanationInSentences(JsonNode problem) {
        assertThat(problem.propertyNames()).containsExactly("slug", "status", "title", "explanation");
        assertThat(problem.path("title").asString()).matches("[A-Z].*[^.]").hasSizeLessThan(60);
        assertThat(problem.path("explanation").asString()).matches("[A-Z].*\\.").contains(". ");
    }

    @Test
    void theyAreOrderedByStatus() {
        assertThat(everyProblem())
                .extracting(problem -> problem.path("status").asInt())
                .isSorted();
    }
}
