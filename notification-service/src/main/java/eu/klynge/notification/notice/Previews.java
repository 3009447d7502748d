package eu.klynge.notification.notice;

import eu.klynge.notification.mail.Matter;
import eu.klynge.notification.notice.Differences.Difference;
import eu.klynge.notification.notice.Letterhead.Item;
import eu.klynge.notification.notice.Letterhead.Sheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a template looks like to its reader, with made-up content. */
public final class Previews {

    private static final String EXAMPLE_LINK = "https://klynge.example/clusters/northern-robotics";
    private static final String EXAMPLE_TICKET = "https://klynge.example/api/v1/attendances/example";
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("organisation", "Northern Robotics"),
            Map.entry("note", "Please say how many of your members are research institutes."),
            Map.entry("cluster", "Northern Robotics"),
            Map.entry("city", "Odense"),
            Map.entry("country", "DK"),
            Map.entry("level", "gold"),
            Map.entry("until", "2027-09-30"),
            Map.entry("title", "European Cluster Conference"),
            Map.entry("date", "2027-09-29"),
            Map.entry("place", "Brussels"),
            Map.entry(
                    "differences",
                    Differences.text(List.of(
                            new Difference("session-moved", "Opening", "2027-09-29 09:00", "2027-09-29 09:30"),
                            new Difference("session-added", "Facilitators' day", null, "2027-09-30 09:00")))),
            Map.entry("reason", "The venue is flooded."),
            Map.entry("award", "Cluster Manager of the Year"),
            Map.entry("finalists", "- Northern Robotics\n- Southern Robotics"),
            Map.entry("winners", "- Northern Robotics"),
            Map.entry("count", "2"),
            Map.entry("starts", "2027-09-29T09:00+02:00[Europe/Brussels]"),
            Map.entry("answerBy", "2027-09-01T12:00+02:00[Europe/Brussels]"),
            Map.entry("position", "3"),
            Map.entry(
                    "members",
                    Differences.text(List.of(
                            new Difference("standing-confirmed", "Ada Lovelace", null, null),
                            new Difference("standing-waiting", "Charles Babbage", null, null)))),
            Map.entry("qr", EXAMPLE_TICKET + "/qr.svg?secret=example"),
            Map.entry("calendar", EXAMPLE_TICKET + "/calendar.ics?secret=example"),
            Map.entry("link", EXAMPLE_LINK));

    /** @param parameters by name: text, link, number, country, date, time or differences */
    public record Kind(String name, Map<String, String> parameters, List<String> languages) {}

    public record Preview(String name, String language, String subject, String text, String html) {}

    private final Wording wording;
    private final Letterhead letterhead;

    Previews(Wording wording, Letterhead letterhead) {
        this.wording = wording;
        this.letterhead = letterhead;
    }

    public List<Kind> kinds() {
        return Stream.of(Template.values())
                .map(template -> new Kind(
                        template.code(),
                        template.parameters().entrySet().stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().name().toLowerCase(java.util.Locale.ROOT))),
                        wording.languages()))
                .toList();
    }

    public Preview of(Template template, String language) {
        Matter matter = example(template);
        List<Item> items = template.parameters().containsKey("count")
                ? List.of(item(Template.CLUSTER_PUBLISHED, language), item(Template.CLUSTER_UPDATED, language))
                : wording.links(matter, language);
        Sheet sheet = new Sheet(
                language,
                "Ada Lovelace",
                wording.word(matter, language),
                items,
                matter.parameters().get("link"),
                wording.why(matter, language),
                "https://klynge.example/api/v1/unsubscribe/example");
        return new Preview(
                template.code(), language, sheet.worded().subject(), letterhead.text(sheet), letterhead.html(sheet));
    }

    private Item item(Template template, String language) {
        return new Item(wording.word(example(template), language).line(), EXAMPLE_LINK);
    }

    private static Matter example(Template template) {
        return new Matter(
                template.code(),
                template.parameters().keySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(name -> name, name -> EXAMPLES.getOrDefault(name, name))));
    }
}
