package eu.klynge.events.programme;

/** A file is brought in whole or not at all. */
public final class FaultyRows extends RuntimeException {

    private final Report report;

    FaultyRows(Report report) {
        super("Some entries of the file need attention.", null, false, false);
        this.report = report;
    }

    public Report report() {
        return report;
    }
}
