package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.acceptance.platform.Answer;
import java.util.Map;

/** What every problem has in common. */
final class Problems {

    private static final Map<String, Integer> STATUSES = Map.ofEntries(
            Map.entry("malformed-request", 400),
            Map.entry("invalid-cursor", 400),
            Map.entry("unauthenticated", 401),
            Map.entry("forbidden", 403),
            Map.entry("not-found", 404),
            Map.entry("method-not-allowed", 405),
            Map.entry("not-acceptable", 406),
            Map.entry("stale-version", 412),
            Map.entry("too-large", 413),
            Map.entry("unsupported-media-type", 415),
            Map.entry("invalid-input", 422),
            Map.entry("admission-criteria-not-met", 422),
            Map.entry("idempotency-key-reused", 422),
            Map.entry("precondition-required", 428));

    private Problems() {}

    static void assertProblem(Answer answer, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(STATUSES.get(slug));
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("type")).endsWith("/problems/" + slug);
        assertThat(answer.text("title")).isNotEmpty();
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.text("traceId")).as(answer.toString()).matches("[0-9a-f]{32}");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "eu.klynge.directory", "springframework");
    }

    /** The fault at this pointer has this code. */
    static void assertFault(Answer answer, String pointer, String code) {
        assertFault(answer, "invalid-input", pointer, code);
    }

    static void assertFault(Answer answer, String slug, String pointer, String code) {
        assertProblem(answer, slug);
        assertThat(answer.json().path("errors").values().stream()
                        .map(error -> error.path("pointer").asString() + " "
                                + error.path("code").asString()))
                .as(answer.toString())
                .contains(pointer + " " + code);
        assertThat(answer.json().path("errors").values())
                .allMatch(error -> !error.path("message").asString("").isEmpty());
    }
}
