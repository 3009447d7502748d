package eu.klynge.notification.notice;

import eu.klynge.notification.mail.Matter;
import eu.klynge.notification.notice.Letterhead.Item;
import eu.klynge.notification.notice.Letterhead.Sheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a template looks like to its reader, with made-up content. */
public final class Previews {

    private static final String EXAMPLE_LINK = "https://klynge.example/api/v1/clusters/northern-robotics";
    private static final Map<String, String> EXAMPLES = Map.of(
            "organisation", "Northern Robotics",
            "note", "Please say how many of your members are research institutes.",
            "cluster", "Northern Robotics",
            "city", "Odense",
            "country", "DK",
            "count", "2",
            "link", EXAMPLE_LINK);

    /** @param parameters by name: text, number or country */
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
                : List.of();
        Sheet sheet = new Sheet(
                language,
                "Ada Lovelace",
                wording.word(matter, language),
                items,
                matter.parameters().get("link"),
                template.code().startsWith("registration-") ? "why-registration" : "why-subscription",
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
