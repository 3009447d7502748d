package eu.klynge.directory.pilot;

import eu.klynge.kit.problem.Fault;
import java.util.List;

/** Why a command on a pilot, its questionnaire or a response is not carried out. */
public abstract sealed class PilotRefused extends RuntimeException {

    private PilotRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchPilot extends PilotRefused {
        public NoSuchPilot() {
            super("There is no pilot of this country.");
        }
    }

    public static final class NoSuchQuestionnaire extends PilotRefused {
        public NoSuchQuestionnaire() {
            super("There is no such questionnaire.");
        }
    }

    public static final class NoSuchResponse extends PilotRefused {
        public NoSuchResponse() {
            super("Nothing has been saved yet.");
        }
    }

    /** The steward may not act for the country. */
    public static final class AnotherCountry extends PilotRefused {
        public AnotherCountry(String country) {
            super("Your stewardship does not cover " + country + ".");
        }
    }

    /** The cluster is not of the pilot's country. */
    public static final class ForeignCluster extends PilotRefused {
        public ForeignCluster() {
            super("This pilot is for clusters of another country.");
        }
    }

    /** The questionnaire's key is somebody else's. */
    public static final class AnothersKey extends PilotRefused {
        public AnothersKey() {
            super("A questionnaire of this key was published by somebody else; choose another key.");
        }
    }

    public static final class AlreadyStarted extends PilotRefused {
        public AlreadyStarted() {
            super("This country has its pilot.");
        }
    }

    public static final class PilotClosed extends PilotRefused {
        public PilotClosed() {
            super("The pilot is closed and takes no more answers.");
        }
    }

    public static final class AlreadySubmitted extends PilotRefused {
        public AlreadySubmitted() {
            super("Your organisation has submitted its answers; they are final.");
        }
    }

    /** Of a submission: required questions without an answer. */
    public static final class Incomplete extends PilotRefused {

        private final transient List<Fault> faults;

        public Incomplete(List<Fault> faults) {
            super("Answers are missing.");
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }
}
