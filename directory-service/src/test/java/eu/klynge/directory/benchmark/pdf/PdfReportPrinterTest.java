package eu.klynge.directory.benchmark.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.benchmark.Report;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfReportPrinterTest {

    @ParameterizedTest
    @ValueSource(strings = {"Klynge på Fyn", "Łódź Technology Cluster", "Český klastr"})
    void aReportIsPrintedWithTheLettersOfItsName(String name) throws IOException {
        var comparison = new Report.Comparison("country", "DK", List.of(1.0, 2.0, 3.0, 4.0, 5.0));
        var line = new Report.Line("1.1.2", "Critical mass", "members", true, 4, List.of(comparison));
        var alone = new Report.Line("2.1", "Age", "years", true, 4, List.of());
        var report = new Report(
                "r", "c", name, "ecei-2013", 1, 3, Instant.parse("2026-11-21T10:00:00Z"), List.of(line, alone));

        byte[] pdf = new PdfReportPrinter().print(report);

        try (PdfReader reader = new PdfReader(pdf)) {
            String text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(text)
                    .contains("Benchmark of")
                    .contains(
                            "Critical mass", "Country DK", "50 %", "Report 3 of 2026-11-21", "No set is large enough");
        }
    }
}
