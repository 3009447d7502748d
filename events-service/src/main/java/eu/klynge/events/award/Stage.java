package eu.klynge.events.award;

import java.util.Locale;

/** Where an award stands at a moment: what was done, and what the clock says. */
public enum Stage {
    DRAFT,
    NOMINATING,
    SCORING,
    /** Scoring is over, nobody is shortlisted yet. */
    SCORED,
    SHORTLISTED,
    VOTING,
    /** The vote's time is over; ballots that were on their way may still be taken in. */
    VOTED,
    CLOSED,
    COUNTED,
    AWARDED,
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
