package eu.klynge.gateway.limit;

import org.springframework.http.HttpHeaders;

/**
 * What a client may still do under a policy, with the headers of draft-ietf-httpapi-ratelimit-headers.
 *
 * @param granted whether this request was within it
 * @param remaining requests left
 * @param secondsToNext whole seconds until another request is granted, at least 1; meant for a refused one
 * @param secondsToFull whole seconds until the burst is whole again
 */
record Allowance(RatePolicy policy, boolean granted, long remaining, long secondsToNext, long secondsToFull) {

    void writeTo(HttpHeaders headers) {
        headers.set(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(policy.name(), policy.burst(), policy.windowSeconds()));
        headers.set("RateLimit", "\"%s\";r=%d;t=%d".formatted(policy.name(), remaining, secondsToFull));
    }
}
