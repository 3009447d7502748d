package eu.klynge.events.attendance.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import eu.klynge.events.attendance.Guest;
import eu.klynge.events.attendance.Paper;
import eu.klynge.events.attendance.Registered;
import eu.klynge.events.attendance.Tickets;
import eu.klynge.events.event.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

@Component
final class Prints implements Paper {

    /** The library's own, with the letters of every European language; it is embedded. */
    private static final String FONT = "font-fallback/LiberationSans-Regular.ttf";

    private static final int QUIET = 4;
    private static final int COLUMNS = 2;
    private static final int ROWS = 5;
    private static final float MARGIN = 28;
    private static final float PADDING = 12;
    private static final float CODE = 72;

    private final Tickets tickets;

    Prints(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public String qr(String text) {
        ByteMatrix modules = modules(text);
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">"
                        + "<rect width=\"%1$d\" height=\"%1$d\" fill=\"#fff\"/><path d=\"%2$s\"/></svg>")
                .formatted(side, path);
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds that", tooLong);
        }
    }

    @Override
    public byte[] badges(Event event, List<Registered> guests) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle("Badges");
        document.open();
        BaseFont font = font();
        PdfContentByte page = writer.getDirectContent();
        for (int i = 0; i < guests.size(); i++) {
            int onPage = i % (COLUMNS * ROWS);
            if (i > 0 && onPage == 0) {
                document.newPage();
            }
            badge(page, font, event, guests.get(i), onPage % COLUMNS, onPage / COLUMNS);
        }
        if (guests.isEmpty()) {
            // A document without a page is none.
            writer.setPageEmpty(false);
        }
        document.close();
        return out.toByteArray();
    }

    private void badge(PdfContentByte page, BaseFont font, Event event, Registered guest, int column, int row) {
        float width = (PageSize.A4.getWidth() - 2 * MARGIN) / COLUMNS;
        float height = (PageSize.A4.getHeight() - 2 * MARGIN) / ROWS;
        float left = MARGIN + column * width;
        float bottom = PageSize.A4.getHeight() - MARGIN - (row + 1) * height;
        page.setLineWidth(0.3f);
        page.rectangle(left, bottom, width, height);
        page.stroke();
        float room = width - 2 * PADDING;
        Guest person = guest.guest();
        String organisation = person.organisation() == null ? "" : person.organisation();
        line(page, font, event.details().name(), 9, left + PADDING, bottom + height - 22, room);
        line(page, font, person.name(), 17, left + PADDING, bottom + height - 52, room);
        line(page, font, organisation, 11, left + PADDING, bottom + height - 72, room - CODE);
        code(page, tickets.codeOf(guest.seat().id()), left + width - CODE - PADDING / 2, bottom + PADDING / 2);
    }

    /** In a smaller size where it would not fit, and shortened where even that is too long. */
    private static void line(
            PdfContentByte page, BaseFont font, String text, float size, float x, float y, float room) {
        float fitting = Math.max(7, Math.min(size, size * room / Math.max(1, font.getWidthPoint(text, size))));
        String shown = text;
        while (shown.length() > 1 && font.getWidthPoint(shown, fitting) > room) {
            shown = shown.substring(0, shown.length() - 1);
        }
        page.beginText();
        page.setFontAndSize(font, fitting);
        page.setTextMatrix(x, y);
        page.showText(shown);
        page.endText();
    }

    private static void code(PdfContentByte page, String text, float left, float bottom) {
        ByteMatrix modules = modules(text);
        float side = CODE / (modules.getWidth() + 2 * QUIET);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    page.rectangle(
                            left + (x + QUIET) * side,
                            bottom + (modules.getHeight() - 1 - y + QUIET) * side,
                            side,
                            side);
                }
            }
        }
        page.fill();
    }

    private static BaseFont font() {
        try {
            return BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException everyJarHasIt) {
            throw new UncheckedIOException(everyJarHasIt);
        }
    }
}
