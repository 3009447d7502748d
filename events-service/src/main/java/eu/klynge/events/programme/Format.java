package eu.klynge.events.programme;

import java.util.Arrays;
import java.util.Optional;

/** How a file says what it says. */
public enum Format {
    CSV("text/csv"),
    ICALENDAR("text/calendar");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param mediaType without parameters */
    public static Optional<Format> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
