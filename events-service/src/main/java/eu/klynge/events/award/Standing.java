package eu.klynge.events.award;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an award stands by what was done, whatever the clock says. */
public enum Standing {
    DRAFT,
    OPEN,
    SHORTLISTED,
    CLOSED,
    COUNTED,
    AWARDED,
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Standing> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static Standing of(Award award) {
        return switch (award.stage(award.at())) {
            case DRAFT -> DRAFT;
            case NOMINATING, SCORING, SCORED -> OPEN;
            case SHORTLISTED, VOTING, VOTED -> SHORTLISTED;
            case CLOSED -> CLOSED;
            case COUNTED -> COUNTED;
            case AWARDED -> AWARDED;
            case CANCELLED -> CANCELLED;
        };
    }
}
