package eu.klynge.directory.excellence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a label scheme. It never changes: other numbers are the next version.
 *
 * @param groups what the indicators' groups are called, by number
 * @param phases from the first label to the highest
 */
public record Scheme(
        String id,
        int version,
        String title,
        String source,
        Map<String, String> groups,
        List<Indicator> indicators,
        List<Phase> phases) {

    public Scheme {
        groups = Map.copyOf(groups);
        indicators = List.copyOf(indicators);
        phases = List.copyOf(phases);
    }

    public String key() {
        return key(id, version);
    }

    public static String key(String id, int version) {
        return id + "/" + version;
    }

    public Optional<Indicator> indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    public Optional<Phase> phase(String level) {
        return phases.stream().filter(phase -> phase.level().equals(level)).findFirst();
    }

    /** The total that the most demanding label asks for, in per cent; 100 where none asks for any. */
    public double excellence() {
        return phases.stream()
                .map(Phase::totalPercent)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(100);
    }
}
