package eu.klynge.kit.problem;

/**
 * A kind of failure.
 *
 * @param slug last segment of the type's address, {@code {public URL}/problems/{slug}}
 * @param status HTTP status
 * @param title short and the same for every occurrence
 */
public record ProblemType(String slug, int status, String title) {

    public static final ProblemType MALFORMED_REQUEST =
            new ProblemType("malformed-request", 400, "The request cannot be read");
    public static final ProblemType INVALID_CURSOR =
            new ProblemType("invalid-cursor", 400, "The cursor is not one of ours");
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", 401, "A valid access token is needed");
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "This is not allowed for you");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "There is nothing here");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "This method is not offered here");
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, "No representation that you accept");
    public static final ProblemType CONFLICT =
            new ProblemType("conflict", 409, "This conflicts with what is already there");
    public static final ProblemType STALE_VERSION =
            new ProblemType("stale-version", 412, "Somebody changed this before you");
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", 413, "The request is too large");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", 415, "The content type is not supported");
    public static final ProblemType INVALID_INPUT = new ProblemType("invalid-input", 422, "The input has faults");
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", 422, "The idempotency key was used for another request");
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", 428, "An If-Match header is needed");
    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType("too-many-requests", 429, "Too many requests");
    public static final ProblemType INTERNAL_ERROR =
            new ProblemType("internal-error", 500, "Something went wrong on our side");
    public static final ProblemType NOT_NOW = new ProblemType("not-now", 503, "Not possible right now");
    public static final ProblemType UPSTREAM_UNAVAILABLE =
            new ProblemType("upstream-unavailable", 503, "A part of the platform is away");
    public static final ProblemType UPSTREAM_TIMEOUT =
            new ProblemType("upstream-timeout", 504, "A part of the platform did not answer in time");
}
