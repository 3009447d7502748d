package eu.klynge.events.programme;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Ids made of names, each once. Not for several threads. */
final class Slugs {

    private static final int LONGEST = 34;

    private final Set<String> taken = new HashSet<>();
    private final String otherwise;

    /** @param otherwise for a name without a Latin letter or digit */
    Slugs(String otherwise) {
        this.otherwise = otherwise;
    }

    void take(String id) {
        taken.add(id);
    }

    String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
        String base = cut.isEmpty() ? otherwise : cut;
        String id = base;
        for (int i = 2; !taken.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }
}
