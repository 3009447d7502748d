package eu.klynge.benchmarks.report;

/**
 * One measured value beside a peer's, from the same run.
 *
 * @param what is measured, such as "p99"
 * @param unit of both values
 * @param peer whose value the other one is
 * @param samples behind each value
 */
public record Figure(String what, String unit, double ours, String peer, double theirs, long samples) {

    public Figure {
        if (!(ours >= 0) || !(theirs > 0)) {
            throw new IllegalArgumentException(what + " cannot be compared: " + ours + " and " + theirs);
        }
    }

    /** Ours as a multiple of the peer's. */
    public double ratio() {
        return ours / theirs;
    }
}
