package eu.klynge.directory.exchange.store;

import eu.klynge.directory.exchange.Format;
import eu.klynge.directory.exchange.Import;
import eu.klynge.directory.exchange.RowReport;
import eu.klynge.kit.problem.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Imports and rows as documents. */
final class ImportDocuments {

    private ImportDocuments() {}

    static Document write(Import opened, String file, Instant until) {
        return new Document("_id", opened.id())
                .append("by", opened.by())
                .append("file", file)
                .append("countries", List.copyOf(opened.countries()))
                .append("format", opened.format().name())
                .append("state", opened.state().name())
                .append("counts", write(opened.counts()))
                .append("requestedAt", opened.requestedAt())
                .append("until", until);
    }

    static Document write(Import.Counts counts) {
        return new Document("rows", counts.rows())
                .append("sound", counts.sound())
                .append("faulty", counts.faulty())
                .append("there", counts.there());
    }

    static Import read(Document document) {
        Document counts = document.get("counts", Document.class);
        Document problem = document.get("problem", Document.class);
        return new Import(
                document.getString("_id"),
                document.getString("by"),
                Set.copyOf(document.getList("countries", String.class)),
                Format.valueOf(document.getString("format")),
                Import.State.valueOf(document.getString("state")),
                new Import.Counts(
                        counts.getLong("rows"),
                        counts.getLong("sound"),
                        counts.getLong("faulty"),
                        counts.getLong("there")),
                problem == null ? null : new Import.Problem(problem.getString("code"), problem.getString("message")),
                document.getDate("requestedAt").toInstant());
    }

    static Document write(String importId, RowReport report) {
        return new Document("_id", importId + "/" + report.row())
                .append("import", importId)
                .append("row", report.row())
                .append("name", report.name())
                .append("outcome", report.outcome().name())
                .append(
                        "faults",
                        report.faults().stream()
                                .map(fault -> new Document("pointer", fault.pointer())
                                        .append("code", fault.code())
                                        .append("message", fault.message()))
                                .toList())
                .append("clusterId", report.clusterId());
    }

    static RowReport row(Document document) {
        return new RowReport(
                document.getLong("row"),
                document.getString("name"),
                RowReport.Outcome.valueOf(document.getString("outcome")),
                document.getList("faults", Document.class).stream()
                        .map(fault -> new Fault(
                                fault.getString("pointer"), fault.getString("code"), fault.getString("message")))
                        .toList(),
                document.getString("clusterId"));
    }
}
