package eu.klynge.directory.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a member asks for the cost of a label. Amounts in euro cents.
 *
 * @param level of the label
 * @param approvedCents null until it was approved
 * @param paidOn null until it was paid
 */
public record Grant(
        State state,
        String level,
        int requestedCents,
        @Nullable Integer approvedCents,
        @Nullable LocalDate paidOn) {

    public enum State {
        REQUESTED,
        APPROVED,
        PAID,
        REFUSED
    }

    Grant approved(int cents) {
        return new Grant(State.APPROVED, level, requestedCents, cents, null);
    }

    Grant refused() {
        return new Grant(State.REFUSED, level, requestedCents, null, null);
    }

    Grant paid(LocalDate on) {
        return new Grant(State.PAID, level, requestedCents, approvedCents, on);
    }

    /** Whether another one may be asked for. */
    boolean isOver() {
        return state == State.PAID || state == State.REFUSED;
    }
}
