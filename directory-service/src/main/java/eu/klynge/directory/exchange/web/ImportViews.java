package eu.klynge.directory.exchange.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.exchange.Import;
import eu.klynge.directory.exchange.RowReport;
import eu.klynge.kit.problem.Fault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Imports as officers see them. */
final class ImportViews {

    private ImportViews() {}

    /**
     * @param rows looked at in the present pass, of which {@code sound} can be brought in, or have been
     * @param problem why the file cannot be read to its end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportView(
            String id,
            String format,
            String state,
            long rows,
            long sound,
            long faulty,
            long thereAlready,
            Import.@Nullable Problem problem,
            Instant requestedAt) {

        static ImportView of(Import found) {
            return new ImportView(
                    found.id(),
                    found.format().code(),
                    found.state().code(),
                    found.counts().rows(),
                    found.counts().sound(),
                    found.counts().faulty(),
                    found.counts().there(),
                    found.problem(),
                    found.requestedAt());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportRow(
            long row,
            @Nullable String name,
            String outcome,
            List<Fault> errors,
            @Nullable String clusterId) {

        static ImportRow of(RowReport report) {
            return new ImportRow(
                    report.row(), report.name(), report.outcome().code(), report.faults(), report.clusterId());
        }
    }
}
