package eu.klynge.events.award;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What decides between equals, stated before anybody is nominated; asked in the stated order. */
public enum TieRule {
    /** The jury's result, to six places. */
    JURY_SCORE,
    /** The mean of the marks in the criterion of the greatest weight; of several, the first. */
    HEAVIEST_CRITERION,
    /** Who was nominated first. */
    EARLIEST,
    /** The lowest SHA-256 of the chain's head at that moment and the nomination's id. Always decides, so it is the last. */
    LOT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TieRule> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
