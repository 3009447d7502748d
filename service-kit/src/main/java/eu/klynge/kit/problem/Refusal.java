package eu.klynge.kit.problem;

/** An exception of the kit that knows which problem it is to the caller. */
public abstract class Refusal extends RuntimeException {

    protected Refusal(String message) {
        super(message, null, false, false);
    }

    protected Refusal(String message, Throwable cause) {
        super(message, cause);
    }

    public abstract ProblemException problem();
}
