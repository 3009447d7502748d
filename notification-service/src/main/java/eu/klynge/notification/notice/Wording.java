package eu.klynge.notification.notice;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import eu.klynge.notification.mail.CannotCompose;
import eu.klynge.notification.mail.Matter;
import eu.klynge.notification.notice.Differences.Difference;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a matter into the words of a language. Plain text throughout: what is put in is never markup. */
public final class Wording {

    private final Map<String, Phrases> languages;

    Wording() {
        this.languages = Phrases.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(each -> each, Phrases::load));
    }

    /** The languages there are, English first. */
    public List<String> languages() {
        return Phrases.LANGUAGES;
    }

    /** The language itself, or English where we lack it. */
    public String spoken(String language) {
        return languages.containsKey(language) ? language : Phrases.LANGUAGES.getFirst();
    }

    /**
     * @param line what a list says of it
     * @throws CannotCompose for an unknown template, or when a parameter is missing or has the wrong shape
     */
    public record Worded(String subject, String text, String line) {}

    public Worded word(Matter matter, String language) {
        Template template = template(matter);
        String spoken = spoken(language);
        Map<String, Object> values = values(template, matter, spoken);
        String code = template.code();
        return new Worded(
                phrase(spoken, code + ".subject", values).replace('\n', ' '),
                phrase(spoken, code + ".text", values).strip(),
                phrase(spoken, code + ".line", values).replace('\n', ' '));
    }

    /** What the notice leads to beside its subject, each by its name. */
    List<Letterhead.Item> links(Matter matter, String language) {
        return template(matter).parameters().entrySet().stream()
                .filter(parameter -> parameter.getValue() == Parameter.LINK)
                .map(Map.Entry::getKey)
                .sorted(Comparator.reverseOrder())
                .map(name -> new Letterhead.Item(
                        around("link-" + name, language, Map.of()),
                        matter.parameters().get(name)))
                .toList();
    }

    /** Why the reader gets it. */
    String why(Matter matter, String language) {
        return around(template(matter).why(), language, Map.of());
    }

    private static Template template(Matter matter) {
        return Template.of(matter.template())
                .orElseThrow(() -> new CannotCompose("There is no template " + matter.template()));
    }

    /** A phrase around the notices, such as the greeting. */
    String around(String key, String language, Map<String, Object> values) {
        return phrase(spoken(language), "around." + key, values);
    }

    /** A code that we have no phrase for, as of a newer service, is left out. */
    private String said(Difference difference, String language) {
        var key = "difference." + difference.code();
        return phrases(language).byKey().containsKey(key)
                ? phrase(language, key, Map.of()) + ": " + difference.words()
                : difference.words();
    }

    private Phrases phrases(String language) {
        Phrases phrases = languages.get(language);
        if (phrases == null) {
            throw new IllegalStateException(language);
        }
        return phrases;
    }

    private String phrase(String language, String key, Map<String, Object> values) {
        Phrases phrases = phrases(language);
        return new MessageFormat(phrases.pattern(key), new ULocale(language)).format(values);
    }

    private Map<String, Object> values(Template template, Matter matter, String language) {
        Map<String, Object> values = new HashMap<>();
        template.parameters().forEach((name, kind) -> {
            String value = matter.parameters().get(name);
            if (value == null) {
                throw new CannotCompose("The template " + template.code() + " lacks its parameter " + name);
            }
            values.put(name, value(template, name, kind, value, language));
        });
        return values;
    }

    private static String time(ZonedDateTime time, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(time)
                + " (" + time.getZone().getId() + ")";
    }

    private Object value(Template template, String name, Parameter kind, String value, String language) {
        try {
            return switch (kind) {
                case TEXT, LINK -> value;
                case NUMBER -> Long.valueOf(value);
                case COUNTRY -> new ULocale("", value).getDisplayCountry(new ULocale(language));
                case DATE ->
                    LocalDate.parse(value)
                            .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .withLocale(Locale.of(language)));
                case TIME -> time(ZonedDateTime.parse(value), Locale.of(language));
                case DIFFERENCES ->
                    Differences.read(value).stream()
                            .map(one -> "- " + said(one, language))
                            .collect(Collectors.joining("\n"));
            };
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new CannotCompose("The parameter " + name + " of " + template.code() + " is no "
                    + kind.name().toLowerCase(Locale.ROOT));
        }
    }
}
