package eu.klynge.gateway.portal;

import eu.klynge.kit.settings.PublicAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Heads of events' pages, from the linked data that the events' service publishes. */
@Component
final class EventHeads implements Heads {

    private static final MediaType LINKED_DATA = MediaType.parseMediaType("application/ld+json");
    private static final int DATE = "2027-09-29".length();

    private final PublicThings things;
    private final HeadTexts texts;
    private final String publicUrl;

    EventHeads(PublicThings things, HeadTexts texts, PublicAddress address) {
        this.things = things;
        this.texts = texts;
        this.publicUrl = address.value();
    }

    @Override
    public Mono<PageHead> find(String id, PageLanguage language) {
        return things.find(PublicThings.EVENTS, id, LINKED_DATA)
                .map(event -> head(event, PublicThings.path(PublicThings.EVENTS, id), language));
    }

    private PageHead head(JsonNode event, String path, PageLanguage language) {
        String title = texts.text(
                language,
                "event.title",
                Map.of(
                        "name", LinkedTexts.in(language, event.path("name")),
                        "date", date(event.path("startDate").asString(""), language),
                        "place", place(event, language)));
        String summary = LinkedTexts.shortened(LinkedTexts.in(language, event.path("description")));
        String page = publicUrl + "/" + language.code() + path;
        ObjectNode linkedData = ((ObjectNode) event.deepCopy()).put("url", page).put("mainEntityOfPage", page);
        return new PageHead(
                title,
                summary.isEmpty() ? texts.text(language, "event.description", Map.of()) : summary,
                path,
                linkedData);
    }

    /** On the event's own clocks: the offset of a time is theirs. */
    private static String date(String time, PageLanguage language) {
        Locale locale = language.code().equals("en") ? Locale.UK : Locale.of(language.code());
        try {
            return LocalDate.parse(time.substring(0, Math.min(DATE, time.length())))
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        } catch (DateTimeException unreadable) {
            return time;
        }
    }

    private String place(JsonNode event, PageLanguage language) {
        for (JsonNode location : event.path("location").values()) {
            String city = location.path("address").path("addressLocality").asString("");
            if (!city.isEmpty()) {
                return city;
            }
        }
        return texts.text(language, "event.online", Map.of());
    }
}
