package eu.klynge.notification.agency;

import java.text.Normalizer;
import java.util.Locale;

/** The name of an agency's account. */
final class ClientId {

    private static final int LONGEST = 50;

    private ClientId() {}

    /**
     * @param name of the agency
     * @param attempt 1 for the plain name, n for the n-th agency of that name
     */
    static String of(String name, int attempt) {
        String letters = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("đ", "d")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = letters.length() > LONGEST ? letters.substring(0, LONGEST).replaceAll("-[^-]*$", "") : letters;
        String base = cut.isEmpty() ? "agency" : "agency-" + cut;
        return attempt == 1 ? base : base + "-" + attempt;
    }
}
