package eu.klynge.directory.registration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** The readable part of a cluster's address. */
final class Slug {

    private static final int LONGEST = 60;
    private static final int NUMBERED = 9;

    /** Six characters to the base of 36. */
    private static final long FEWEST_DRAWN = 60_466_176L;

    private static final long MOST_DRAWN = 36 * FEWEST_DRAWN;

    private Slug() {}

    /**
     * @param name of the organisation in English
     * @param attempt 1 for the plain slug, then its number; whoever still finds none free draws letters, another each time
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
        if (attempt == 1) {
            return base;
        }
        return base + "-" + (attempt <= NUMBERED ? String.valueOf(attempt) : drawn());
    }

    private static String drawn() {
        return Long.toString(ThreadLocalRandom.current().nextLong(FEWEST_DRAWN, MOST_DRAWN), Character.MAX_RADIX);
    }
}
