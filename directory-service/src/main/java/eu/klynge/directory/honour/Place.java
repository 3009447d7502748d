package eu.klynge.directory.honour;

import java.util.Locale;

/** How far somebody came; the better one first. */
public enum Place {
    WINNER,
    FINALIST;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
