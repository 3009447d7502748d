package eu.klynge.directory.benchmark;

/** Prints reports on paper. */
public interface ReportPrinter {

    /** A PDF document. */
    byte[] print(Report report);
}
