package eu.klynge.directory.excellence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an organisation says of itself in a scheme. It is its editors' own; only with {@code compare} do its values count, without
 * its name, in the comparisons of others.
 *
 * @param country and technology fields of the organisation when it was saved
 * @param values as measured, at most one for each indicator
 */
public record SelfCheck(
        String id,
        String clusterId,
        String scheme,
        int version,
        String country,
        List<String> technologyFields,
        List<Value> values,
        List<Evidence> evidence,
        boolean compare,
        Instant savedAt) {

    public record Value(String indicator, double value) {}

    /**
     * @param title what proves it, for example the name of a document
     * @param address where it is; empty when it is not on the web
     */
    public record Evidence(String indicator, String title, String address) {}

    public SelfCheck {
        technologyFields = List.copyOf(technologyFields);
        values = List.copyOf(values);
        evidence = List.copyOf(evidence);
    }

    static String id(String scheme, String clusterId) {
        return scheme + "/" + clusterId;
    }

    public Map<String, Double> byIndicator() {
        return values.stream().collect(Collectors.toMap(Value::indicator, Value::value));
    }

    public Evaluation evaluate(Scheme against) {
        Set<String> evidenced = evidence.stream().map(Evidence::indicator).collect(Collectors.toSet());
        return Evaluation.ofValues(against, byIndicator(), evidenced);
    }
}
