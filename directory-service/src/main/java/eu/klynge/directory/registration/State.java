package eu.klynge.directory.registration;

import java.util.Arrays;
import java.util.Optional;

/** Where a registration stands. */
public enum State {
    SUBMITTED("submitted"),
    IN_REVIEW("in-review"),
    CHANGES_REQUESTED("changes-requested"),
    ACCEPTED("accepted"),
    REJECTED("rejected");

    private final String code;

    State(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<State> of(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }

    boolean isDecided() {
        return this == ACCEPTED || this == REJECTED;
    }
}
