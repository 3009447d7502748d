package eu.klynge.directory.exchange;

import java.util.Arrays;
import java.util.Optional;

/** How a file says what it says. */
public enum Format {
    CSV("csv", "text/csv;charset=UTF-8"),
    /** An object a line. */
    JSON_LINES("jsonl", "application/x-ndjson"),
    GEOJSON("geojson", "application/geo+json");

    private final String code;
    private final String mediaType;

    Format(String code, String mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    /** Also the ending of file names. */
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<Format> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }
}
