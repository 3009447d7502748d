package eu.klynge.directory.excellence;

/** Why a scheme or a self-check is not as asked. */
public abstract sealed class ExcellenceRefused extends RuntimeException {

    private ExcellenceRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchScheme extends ExcellenceRefused {
        public NoSuchScheme() {
            super("There is no such scheme.");
        }
    }

    public static final class NoSuchSelfCheck extends ExcellenceRefused {
        public NoSuchSelfCheck() {
            super("Nothing has been saved yet.");
        }
    }

    public static final class VersionTaken extends ExcellenceRefused {
        public VersionTaken() {
            super("This version of the scheme is there and differs; load the next version.");
        }
    }
}
