package eu.klynge.standalone.launcher.generate;

import java.text.Normalizer;
import java.util.Locale;

/** Names as web addresses can carry them. */
final class Slugs {

    private Slugs() {}

    static String of(String name) {
        var plain = name.replace('ł', 'l')
                .replace('Ł', 'L')
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ı", "i");
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
