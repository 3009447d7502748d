package eu.klynge.notification.agency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an agency stands. */
public enum State {
    /** Its account and its rights are being made. */
    APPROVED,
    /** It can read. */
    ACTIVE,
    /** It is cut off. */
    REVOKED;

    /** As written in the interface and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
