package eu.klynge.directory.pilot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one cluster answers in the pilot of its country.
 *
 * @param ecosystem the cluster's primary one when it submitted, code of vocabulary {@code industrial-ecosystems}
 * @param language in which it was asked
 * @param submittedAt null while it is a draft
 * @param counted whether the pilot has taken note; a sweep finds those of which it has not
 */
public record Response(
        String id,
        String country,
        String clusterId,
        String ecosystem,
        String language,
        List<Answer> answers,
        Instant savedAt,
        @Nullable Instant submittedAt,
        boolean counted) {

    public Response {
        answers = List.copyOf(answers);
    }

    static String id(String country, String clusterId) {
        return country + "/" + clusterId;
    }

    public boolean isSubmitted() {
        return submittedAt != null;
    }

    Response saved(String language, List<Answer> answers, Instant at) {
        return new Response(id, country, clusterId, ecosystem, language, answers, at, null, false);
    }

    Response submitted(String ecosystem, List<Answer> asked, Instant at) {
        return new Response(id, country, clusterId, ecosystem, language, asked, savedAt, at, false);
    }

    /** A draft again, of the answers that would have counted. */
    Response returned() {
        return new Response(id, country, clusterId, ecosystem, language, answers, savedAt, null, false);
    }

    Response withCount() {
        return new Response(id, country, clusterId, ecosystem, language, answers, savedAt, submittedAt, true);
    }
}
