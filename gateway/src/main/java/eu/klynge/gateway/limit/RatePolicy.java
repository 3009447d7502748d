package eu.klynge.gateway.limit;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How often a client may send one kind of request.
 *
 * @param name shown to the client
 * @param callers whom it is for
 * @param methods which methods, none for all
 * @param paths which path patterns, none for all
 * @param burst how many at once
 * @param perSecond how many more with every second
 */
record RatePolicy(
        String name, Callers callers, Set<String> methods, List<PathPattern> paths, long burst, long perSecond) {

    enum Callers {
        ANONYMOUS,
        AUTHENTICATED,
        REJECTED
    }

    RatePolicy {
        methods = Set.copyOf(methods);
        paths = List.copyOf(paths);
        if (burst < 1 || perSecond < 1) {
            throw new IllegalArgumentException("The limit " + name + " needs a burst and a rate of at least 1");
        }
    }

    static RatePolicy of(RateSettings.Policy policy) {
        return new RatePolicy(
                policy.name(),
                policy.callers(),
                policy.methods(),
                policy.paths().stream()
                        .map(PathPatternParser.defaultInstance::parse)
                        .toList(),
                policy.burst(),
                policy.perSecond());
    }

    boolean covers(Callers caller, HttpMethod method, PathContainer path) {
        return callers == caller
                && (methods.isEmpty() || methods.contains(method.name()))
                && (paths.isEmpty() || paths.stream().anyMatch(pattern -> pattern.matches(path)));
    }

    /** Seconds in which an empty bucket is full again. */
    long windowSeconds() {
        return Math.ceilDiv(burst, perSecond);
    }
}
