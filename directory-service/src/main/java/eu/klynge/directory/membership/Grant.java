package eu.klynge.directory.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a member asks for the cost of a label. Amounts in euro cents.
 *
 * @param level of the label
 * @param approvedCents null until it was approved
 * @param paidOn null until it was paid
 * @param labelFrom first day of the period of the label that was paid for; null until then
 */
public record Grant(
        State state,
        String level,
        int requestedCents,
        @Nullable Integer approvedCents,
        @Nullable LocalDate paidOn,
        @Nullable LocalDate labelFrom) {

    public enum State {
        REQUESTED,
        APPROVED,
        PAID,
        REFUSED
    }

    static Grant requested(String level, int cents) {
        return new Grant(State.REQUESTED, level, cents, null, null, null);
    }

    Grant approved(int cents) {
        return new Grant(State.APPROVED, level, requestedCents, cents, null, null);
    }

    Grant refused() {
        return new Grant(State.REFUSED, level, requestedCents, null, null, null);
    }

    Grant paid(LocalDate on, LocalDate from) {
        return new Grant(State.PAID, level, requestedCents, approvedCents, on, from);
    }

    boolean hasPaid(String ofLevel, LocalDate from) {
        return state == State.PAID && level.equals(ofLevel) && from.equals(labelFrom);
    }

    /** Whether another one may be asked for. */
    boolean isOver() {
        return state == State.PAID || state == State.REFUSED;
    }
}
