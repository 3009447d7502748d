package eu.klynge.kit.paging;

import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many elements a page holds: 1 to 200, 50 when the caller does not say. */
public record Limit(int value) {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    /** @throws ProblemException invalid-input */
    public static Limit parse(@Nullable String text) {
        if (text == null) {
            return new Limit(USUAL);
        }
        if (text.matches("\\d{1,3}")) {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= MOST) {
                return new Limit(value);
            }
        }
        throw ProblemException.invalid(
                ProblemType.INVALID_INPUT,
                List.of(new Fault("/limit", "out-of-range", "limit is a whole number from 1 to " + MOST + ".")));
    }
}
