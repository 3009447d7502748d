package eu.klynge.events.award;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How one juror's totals in a category are made comparable with another's. */
public enum Normalisation {
    /** As they are. */
    NONE,
    /** Distance from the juror's mean in standard deviations; zero where the juror gave everyone the same. */
    Z_SCORE,
    /** Share of the juror's other nominations that are behind, half of those that are level; from 0 to 1. */
    RANK,
    /** From 0 for the juror's lowest to 1 for the highest; a half where all are the same. */
    RANGE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Normalisation> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
