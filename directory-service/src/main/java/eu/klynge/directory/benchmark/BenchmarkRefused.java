package eu.klynge.directory.benchmark;

/** Why there is no report. */
public abstract sealed class BenchmarkRefused extends RuntimeException {

    private BenchmarkRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchReport extends BenchmarkRefused {
        public NoSuchReport() {
            super("There is no such report.");
        }
    }

    /** Whoever compares is compared with. */
    public static final class NotCompared extends BenchmarkRefused {
        public NotCompared() {
            super("Save a self-check in this scheme with compare: true first; whoever compares is compared with.");
        }
    }
}
