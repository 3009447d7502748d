package eu.klynge.events.event;

import eu.klynge.kit.problem.Fault;
import java.util.List;

/** Why something is not done with an event. */
public abstract sealed class EventRefused extends RuntimeException {

    private EventRefused(String message) {
        super(message, null, false, false);
    }

    /** There is none, or it is not the caller's to see. */
    public static final class NoSuchEvent extends EventRefused {
        public NoSuchEvent() {
            super("There is no such event.");
        }
    }

    public static final class NotTheOrganiser extends EventRefused {
        public NotTheOrganiser() {
            super("Only the accounts of its organisers may do this.");
        }
    }

    public static final class AlreadyPublished extends EventRefused {
        public AlreadyPublished() {
            super("The event is published already.");
        }
    }

    /** It was cancelled or has been held. */
    public static final class IsOver extends EventRefused {
        public IsOver(State state) {
            super("The event is %s and stays as it is.".formatted(state.code()));
        }
    }

    /** Organisations that the directory does not have. */
    public static final class UnknownOrganisations extends EventRefused {

        private final List<Fault> faults;

        public UnknownOrganisations(List<Fault> faults) {
            super("Organisations that are not public now.");
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }
}
