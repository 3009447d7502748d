package eu.klynge.notification.guest;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * A public event, as far as letters to its guests speak of it.
 *
 * @param titles by language (ISO 639-1), at least one
 * @param starts by the clock of {@code zone}
 * @param place where it is, or how it is held when it is nowhere
 */
public record Occasion(String id, Map<String, String> titles, LocalDateTime starts, ZoneId zone, String place) {

    public Occasion {
        titles = Map.copyOf(titles);
    }

    /** In this language, else in English, else as it has one. */
    String title(String language) {
        String any = titles.values().stream().sorted().findFirst().orElse("");
        return titles.getOrDefault(language, titles.getOrDefault("en", any));
    }

    ZonedDateTime startsAt() {
        return starts.atZone(zone).withEarlierOffsetAtOverlap();
    }
}
