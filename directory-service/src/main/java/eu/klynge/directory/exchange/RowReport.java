package eu.klynge.directory.exchange;

import eu.klynge.kit.problem.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param row 1 for the first entry of the file
 * @param name as the row gives it
 * @param faults pointers into the entry's JSON, which the columns are named after
 * @param clusterId of what was brought in, or was there
 */
public record RowReport(
        long row,
        @Nullable String name,
        Outcome outcome,
        List<Fault> faults,
        @Nullable String clusterId) {

    public enum Outcome {
        SOUND("sound"),
        FAULTY("faulty"),
        THERE("there-already"),
        IMPORTED("imported");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Outcome> of(String code) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.code.equals(code))
                    .findFirst();
        }
    }

    public RowReport {
        faults = List.copyOf(faults);
    }
}
