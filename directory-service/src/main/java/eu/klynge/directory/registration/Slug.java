package eu.klynge.directory.registration;

import java.text.Normalizer;
import java.util.Locale;

/** The readable part of a cluster's address. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /**
     * @param name of the organisation in English
     * @param attempt 1 for the plain slug, n for the n-th organisation of that name
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
        String base = cut.isEmpty() ? "cluster" : cut;
        return attempt == 1 ? base : base + "-" + attempt;
    }
}
