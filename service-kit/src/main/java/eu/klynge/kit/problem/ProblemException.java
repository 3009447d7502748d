package eu.klynge.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An expected refusal on its way to the caller; carries no stack trace. */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final List<Fault> faults;
    private final Map<String, String> headers;

    private ProblemException(ProblemType type, String detail, List<Fault> faults, Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, List.of(), Map.of());
    }

    /** Input that has faults; the detail counts them. */
    public static ProblemException invalid(ProblemType type, List<Fault> faults) {
        String detail = faults.size() == 1 ? faults.getFirst().message() : faults.size() + " fields need attention.";
        return new ProblemException(type, detail, faults, Map.of());
    }

    /** 401 with {@code WWW-Authenticate}: the detail says what to send. */
    public static ProblemException unauthenticated(String detail) {
        return of(ProblemType.UNAUTHENTICATED, detail).with("WWW-Authenticate", "Bearer");
    }

    /** 503 with {@code Retry-After} in whole seconds, at least 1. */
    public static ProblemException notNow(String detail, Duration retryAfter) {
        return of(ProblemType.NOT_NOW, detail).with("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())));
    }

    /** The same problem with one more response header. */
    public ProblemException with(String header, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new ProblemException(type, detail(), faults, more);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
