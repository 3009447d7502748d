package eu.klynge.directory.benchmark;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report, with the snapshot that it was made from: the values of each set, without names.
 *
 * @param number 1 for an organisation's first report in a scheme, one more for each
 * @param lines one for each indicator that the organisation has a value of
 */
public record Report(
        String id,
        String clusterId,
        String name,
        String scheme,
        int version,
        int number,
        Instant madeAt,
        List<Line> lines) {

    /** @param comparisons with the sets that may be shown; the others are left out */
    public record Line(
            String indicator,
            String title,
            String unit,
            boolean higherIsBetter,
            double own,
            List<Comparison> comparisons) {

        public Line {
            comparisons = List.copyOf(comparisons);
        }
    }

    /**
     * @param set {@code technology-field}, {@code country} or {@code label-holders}
     * @param code of the field or country, or the level
     * @param values of the others, rising: the snapshot, for no eyes
     */
    public record Comparison(String set, String code, List<Double> values) {

        public Comparison {
            values = List.copyOf(values);
        }

        public Distribution distribution() {
            return Distribution.of(values);
        }

        public int rank(Line line) {
            return distribution().rank(line.own(), line.higherIsBetter());
        }
    }

    public Report {
        lines = List.copyOf(lines);
    }

    static String id(String scheme, String clusterId, int number) {
        return scheme + "/" + clusterId + "/" + number;
    }

    /** Whether it says what this one says: then nothing has changed since. */
    boolean saysTheSame(@Nullable Report earlier) {
        return earlier != null && version == earlier.version() && lines.equals(earlier.lines());
    }

    Report numbered(int next) {
        return new Report(id(scheme, clusterId, next), clusterId, name, scheme, version, next, madeAt, lines);
    }
}
