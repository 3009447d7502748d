package eu.klynge.events.award;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What binds a juror to a nominee. */
public enum TieKind {
    SAME_ORGANISATION,
    SHARED_PARTNERSHIP,
    CO_ORGANISED_EVENT,
    /** Family, money, friendship: whatever the juror or an organiser knows. */
    PERSONAL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TieKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
