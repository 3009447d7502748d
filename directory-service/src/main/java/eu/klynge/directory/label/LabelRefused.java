package eu.klynge.directory.label;

import eu.klynge.kit.problem.Fault;
import java.util.List;

/** Why a label is not granted. */
public abstract sealed class LabelRefused extends RuntimeException {

    private LabelRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchLabel extends LabelRefused {
        public NoSuchLabel() {
            super("There is no such label in the register.");
        }
    }

    public static final class OwnOrganisation extends LabelRefused {
        public OwnOrganisation() {
            super("Nobody decides on a label of an organisation that they edit.");
        }
    }

    public static final class NotYourCountry extends LabelRefused {
        public NotYourCountry(String country) {
            super("Your stewardship does not cover " + country + ".");
        }
    }

    public static final class AlreadyRevoked extends LabelRefused {
        public AlreadyRevoked() {
            super("The label was revoked before.");
        }
    }

    /** The assessment lacks what the label asks for. */
    public static final class NotDue extends LabelRefused {

        private final transient List<Fault> faults;

        public NotDue(List<Fault> faults) {
            super("The label is not due.");
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }
}
