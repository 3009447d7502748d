package eu.klynge.events.award;

import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.problem.Refusal;
import java.util.List;

/** Why something is not done with an award. */
public abstract sealed class AwardRefused extends Refusal {

    private AwardRefused(String message) {
        super(message);
    }

    /** There is none, or it is not for the caller to know. */
    public static final class Unknown extends AwardRefused {
        public Unknown(String what) {
            super("There is no such " + what + ".");
        }

        @Override
        public ProblemException problem() {
            return ProblemException.of(ProblemType.NOT_FOUND, String.valueOf(getMessage()));
        }
    }

    /** It is there, and not the caller's to do. */
    public static final class Forbidden extends AwardRefused {
        public Forbidden(String message) {
            super(message);
        }

        @Override
        public ProblemException problem() {
            return ProblemException.of(ProblemType.FORBIDDEN, String.valueOf(getMessage()));
        }
    }

    /** Too early, too late, or done already. */
    public static final class NotAtThisTime extends AwardRefused {
        public NotAtThisTime(String message) {
            super(message);
        }

        @Override
        public ProblemException problem() {
            return ProblemException.of(ProblemType.CONFLICT, String.valueOf(getMessage()));
        }
    }

    /** What was sent has faults. */
    public static final class Faulty extends AwardRefused {

        private final List<Fault> faults;

        public Faulty(List<Fault> faults) {
            super(faults.size() + " faults");
            this.faults = List.copyOf(faults);
        }

        public static Faulty at(String pointer, String code, String message) {
            return new Faulty(List.of(new Fault(pointer, code, message)));
        }

        public static void demandNone(List<Fault> faults) {
            if (!faults.isEmpty()) {
                throw new Faulty(faults);
            }
        }

        public List<Fault> faults() {
            return faults;
        }

        @Override
        public ProblemException problem() {
            return ProblemException.invalid(ProblemType.INVALID_INPUT, faults);
        }
    }

    /** What the store holds is not what was written: the award stands still until somebody has looked. */
    public static final class Tampered extends AwardRefused {
        public Tampered(String award, long number) {
            super("Step " + number + " of award " + award + " does not follow from those before.");
        }

        @Override
        public ProblemException problem() {
            return ProblemException.of(ProblemType.INTERNAL_ERROR, String.valueOf(getMessage()));
        }
    }
}
