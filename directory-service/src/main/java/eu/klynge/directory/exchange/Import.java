package eu.klynge.directory.exchange;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the directory: first every row is checked, and once somebody has seen the result, it is brought in.
 *
 * @param by subject of the officer; null once the person is erased
 * @param countries whose rows the officer may bring in, {@code *} for all
 * @param counts of the present pass, up to its latest mark
 * @param problem why the file cannot be read to its end; null when it can
 */
public record Import(
        String id,
        @Nullable String by,
        Set<String> countries,
        Format format,
        State state,
        Counts counts,
        @Nullable Problem problem,
        Instant requestedAt) {

    public enum State {
        CHECKING("checking"),
        CHECKED("checked"),
        IMPORTING("importing"),
        DONE("done"),
        FAILED("failed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * @param rows how many are done in this pass; the next begins there
     * @param sound of these: can be brought in, or has been
     * @param there is in the directory already
     */
    public record Counts(long rows, long sound, long faulty, long there) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(RowReport.Outcome outcome) {
            return switch (outcome) {
                case SOUND, IMPORTED -> new Counts(rows + 1, sound + 1, faulty, there);
                case FAULTY -> new Counts(rows + 1, sound, faulty + 1, there);
                case THERE -> new Counts(rows + 1, sound, faulty, there + 1);
            };
        }
    }

    /** @param code stable kebab-case word */
    public record Problem(String code, String message) {}

    public Import {
        countries = Set.copyOf(countries);
    }

    boolean mayBringIn(String country) {
        return countries.contains("*") || countries.contains(country);
    }
}
