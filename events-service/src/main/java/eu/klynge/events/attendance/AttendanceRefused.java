package eu.klynge.events.attendance;

import java.util.List;

/** Why something is not done with a registration. */
public abstract sealed class AttendanceRefused extends RuntimeException {

    private AttendanceRefused(String message) {
        super(message, null, false, false);
    }

    /** There is no such event, list or registration, or it is not the caller's. */
    public static final class NothingHere extends AttendanceRefused {
        public NothingHere() {
            super("There is nothing here, or it is not yours.");
        }
    }

    public static final class NotTheOrganiser extends AttendanceRefused {
        public NotTheOrganiser() {
            super("Only the accounts of the event's organisers may do this.");
        }
    }

    /** There are terms, and the organiser does not say which ones they have read. */
    public static final class TermsUnseen extends AttendanceRefused {
        public TermsUnseen() {
            super("There are terms already; read them, and send their ETag in If-Match.");
        }
    }

    /** Not yet, no longer, or never. */
    public static final class RegistrationClosed extends AttendanceRefused {
        public RegistrationClosed(String why) {
            super(why);
        }
    }

    /** No seat, and no waiting list. */
    public static final class FullyBooked extends AttendanceRefused {
        public FullyBooked() {
            super("There is no seat left.");
        }
    }

    /** The list holds as many registrations as one list can. */
    public static final class ListFull extends AttendanceRefused {
        public ListFull() {
            super("The guest list of this event is full: it can take nothing more, not even on the waiting list.");
        }
    }

    /** What was asked cannot follow from where the registration stands. */
    public static final class NotFromHere extends AttendanceRefused {
        public NotFromHere(Standing standing) {
            super("The registration is %s, so this cannot be done.".formatted(standing.code()));
        }
    }

    /** Who is there already is not told not to come. */
    public static final class HasArrived extends AttendanceRefused {
        public HasArrived() {
            super("The guest has arrived, and stays on the list.");
        }
    }

    /** A limit below what is taken. */
    public static final class SeatsTaken extends AttendanceRefused {

        private final List<Excess> excess;

        /**
         * @param part key of a part, or {@code event}
         * @param taken seats held there
         * @param hit registrations that would lose theirs, the last to come first
         */
        public record Excess(String part, int taken, List<String> hit) {}

        public SeatsTaken(List<Excess> excess) {
            super("More seats are taken than there would be.");
            this.excess = List.copyOf(excess);
        }

        public List<Excess> excess() {
            return excess;
        }
    }

    /** So many commands wait for this one event that another would wait too long. */
    public static final class TooBusy extends AttendanceRefused {
        public TooBusy() {
            super("Very many people register for this event at this moment; try again.");
        }
    }
}
