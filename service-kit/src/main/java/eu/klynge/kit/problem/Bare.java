package eu.klynge.kit.problem;

import org.jspecify.annotations.Nullable;

/** A failure with its stack and causes, and without what Reactor adds to it: the whole address of the request. */
final class Bare extends Exception {

    private static final long serialVersionUID = 1;

    private Bare(Throwable failure, @Nullable Throwable cause) {
        super(failure.toString(), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static Bare of(Throwable failure) {
        Throwable cause = failure.getCause();
        return new Bare(failure, cause == null || cause == failure ? null : of(cause));
    }
}
