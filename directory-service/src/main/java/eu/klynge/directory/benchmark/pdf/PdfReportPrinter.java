package eu.klynge.directory.benchmark.pdf;

import eu.klynge.directory.benchmark.Distribution;
import eu.klynge.directory.benchmark.Report;
import eu.klynge.directory.benchmark.Report.Comparison;
import eu.klynge.directory.benchmark.Report.Line;
import eu.klynge.directory.benchmark.ReportPrinter;
import eu.klynge.directory.benchmark.Scale;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

@Component
final class PdfReportPrinter implements ReportPrinter {

    private static final float WIDTH = 190;
    private static final float HEIGHT = 14;
    private static final float MARGIN = 48;
    private static final float[] COLUMNS = {3.2f, 0.7f, 1, 1, 1, 1, 5};
    private static final Color BOX = new Color(0xB8, 0xD4, 0xE8);
    private static final Color OWN = new Color(0xC2, 0x41, 0x0C);

    @Override
    public byte[] print(Report report) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle("Benchmark of " + report.name());
        document.setDocumentLanguage("en");
        document.open();
        document.add(new Paragraph(Fonts.phrase("Benchmark of " + report.name(), 18, true)));
        document.add(new Paragraph(Fonts.phrase(
                "Scheme %s, version %d. Report %d of %s."
                        .formatted(
                                report.scheme(),
                                report.version(),
                                report.number(),
                                report.madeAt().atZone(ZoneOffset.UTC).toLocalDate()),
                10,
                false)));
        document.add(new Paragraph(Fonts.phrase(
                "Sets of fewer than five others, and what two sets together would tell of fewer, are not shown.",
                10,
                false)));
        report.lines().forEach(line -> add(line, document, writer));
        document.close();
        return bytes.toByteArray();
    }

    private static void add(Line line, Document document, PdfWriter writer) {
        var heading = new Paragraph(Fonts.phrase(line.indicator() + "  " + line.title(), 12, true));
        heading.setSpacingBefore(12);
        heading.setKeepTogether(true);
        document.add(heading);
        document.add(new Paragraph(
                Fonts.phrase("Your value: " + Scale.plain(line.own()) + " (" + line.unit() + ")", 10, false)));
        if (line.comparisons().isEmpty()) {
            document.add(new Paragraph(Fonts.phrase("No set is large enough.", 10, false)));
            return;
        }
        var table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setKeepTogether(true);
        for (String title : new String[] {"Compared with", "n", "25 %", "Median", "75 %", "Behind", ""}) {
            table.addCell(cell(title, true));
        }
        Scale scale = Scale.of(line, WIDTH);
        for (Comparison comparison : line.comparisons()) {
            Distribution figures = comparison.distribution();
            table.addCell(cell(Scale.title(comparison), false));
            table.addCell(cell(String.valueOf(figures.count()), false));
            table.addCell(cell(Scale.plain(figures.lower()), false));
            table.addCell(cell(Scale.plain(figures.median()), false));
            table.addCell(cell(Scale.plain(figures.upper()), false));
            table.addCell(cell(comparison.rank(line) + " %", false));
            var chart = new PdfPCell(Image.getInstance(box(writer, scale, figures, line.own())), true);
            chart.setBorder(PdfPCell.NO_BORDER);
            chart.setVerticalAlignment(Element.ALIGN_MIDDLE);
            table.addCell(chart);
        }
        document.add(table);
    }

    /** The middle half as a box, the median as a line in it, the own value as a thicker line through it. */
    private static PdfTemplate box(PdfWriter writer, Scale scale, Distribution figures, double own) {
        PdfTemplate drawing = writer.getDirectContent().createTemplate(WIDTH, HEIGHT);
        drawing.setColorFill(BOX);
        float left = (float) scale.at(figures.lower());
        drawing.rectangle(left, 3, (float) Math.max(1, scale.at(figures.upper()) - left), HEIGHT - 6);
        drawing.fill();
        line(drawing, Color.BLACK, 1, (float) scale.at(figures.median()), 3);
        line(drawing, OWN, 2, (float) scale.at(own), 0);
        return drawing;
    }

    private static void line(PdfTemplate drawing, Color color, float width, float at, float gap) {
        drawing.setColorStroke(color);
        drawing.setLineWidth(width);
        drawing.moveTo(at, gap);
        drawing.lineTo(at, HEIGHT - gap);
        drawing.stroke();
    }

    private static PdfPCell cell(String text, boolean bold) {
        var cell = new PdfPCell(Fonts.phrase(text, 9, bold));
        cell.setBorder(PdfPCell.NO_BORDER);
        return cell;
    }
}
