package eu.klynge.directory.benchmark.pdf;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.Phrase;

/** The reader's own Helvetica, in whichever code page has the letters of a text; so nothing is to be embedded. */
final class Fonts {

    /** West, centre and north-east of Europe. */
    private static final List<String> CODE_PAGES = List.of("Cp1252", "Cp1250", "Cp1257");

    private Fonts() {}

    static Phrase phrase(String text, float size, boolean bold) {
        String name = bold ? FontFactory.HELVETICA_BOLD : FontFactory.HELVETICA;
        for (String page : CODE_PAGES) {
            if (Charset.forName(page).newEncoder().canEncode(text)) {
                return new Phrase(text, FontFactory.getFont(name, page, size));
            }
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        Font font = FontFactory.getFont(name, CODE_PAGES.getFirst(), size);
        return new Phrase(plain, font);
    }
}
