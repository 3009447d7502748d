package eu.klynge.events.attendance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import eu.klynge.events.attendance.Guest;
import eu.klynge.events.attendance.Registered;
import eu.klynge.events.attendance.Seat;
import eu.klynge.events.attendance.Standing;
import eu.klynge.events.attendance.Tickets;
import eu.klynge.events.event.Examples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PrintsTest {

    private static final Instant NOW = Instant.parse("2027-05-01T10:00:00Z");

    private final Tickets tickets = new Tickets("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private final Prints prints = new Prints(tickets);

    private static Registered guest(int number, String name) {
        Seat seat = new Seat("guest-" + number, number, Standing.CONFIRMED, List.of(), null, NOW, null, null, null);
        Guest guest =
                new Guest(seat.id(), "event-1", "", null, name, "a@b.eu", "Klastr Łódź", "PL", "pl", Map.of(), NOW);
        return new Registered(Examples.published("event-1"), seat, guest);
    }

    @Test
    void aScannerReadsTheCode() throws Exception {
        String code = tickets.codeOf("guest-1");

        String svg = prints.qr(code);

        var side = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(side.find()).isTrue();
        int modules = Integer.parseInt(side.group(1)) - 8;
        BitMatrix matrix = new BitMatrix(modules);
        Pattern.compile("M(\\d+) (\\d+)h1")
                .matcher(svg)
                .results()
                .forEach(dark -> matrix.set(Integer.parseInt(dark.group(1)) - 4, Integer.parseInt(dark.group(2)) - 4));
        assertThat(new Decoder().decode(matrix).getText()).isEqualTo(code);
    }

    @Test
    void elevenGuestsFillTwoSheetsWithTheirNamesAsTheyWriteThem() throws Exception {
        List<Registered> guests = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> guest(number, "Žofie Šťastná " + number))
                .toList();

        byte[] sheets = prints.badges(Examples.published("event-1"), guests);

        try (PdfReader reader = new PdfReader(sheets)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            assertThat(new PdfTextExtractor(reader).getTextFromPage(2))
                    .contains("Žofie Šťastná 11", "Klastr Łódź", "Cluster Conference");
        }
    }

    @Test
    void withoutGuestsThereIsStillASheet() throws Exception {
        byte[] sheet = prints.badges(Examples.published("event-1"), List.of());

        try (PdfReader reader = new PdfReader(sheet)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
        }
    }
}
