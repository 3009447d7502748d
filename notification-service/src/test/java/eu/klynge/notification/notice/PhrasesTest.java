package eu.klynge.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {

    private static final Phrases ENGLISH = Phrases.load("en");

    static Stream<Arguments> everyPhraseInEveryLanguage() {
        return Phrases.LANGUAGES.stream()
                .flatMap(language -> expected().stream().map(key -> Arguments.of(language, key)));
    }

    static Stream<String> everyLanguage() {
        return Phrases.LANGUAGES.stream();
    }

    private static Set<String> expected() {
        Set<String> keys = Stream.of(Template.values())
                .flatMap(template -> Stream.of(".subject", ".text", ".line").map(part -> template.code() + part))
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.of(
                        "greeting",
                        "closing",
                        "why-registration",
                        "why-attendance",
                        "why-subscription",
                        "link-qr",
                        "link-calendar",
                        "unsubscribe",
                        "unsubscribe-question",
                        "unsubscribed")
                .map(key -> "around." + key)
                .forEach(keys::add);
        Stream.of(
                        "title-changed",
                        "time-moved",
                        "format-changed",
                        "place-changed",
                        "online-address-changed",
                        "audience-changed",
                        "organisers-changed",
                        "summary-changed",
                        "details-changed",
                        "session-added",
                        "session-removed",
                        "session-renamed",
                        "session-moved",
                        "room-changed",
                        "track-changed",
                        "kind-changed",
                        "speakers-changed",
                        "standing-requested",
                        "standing-confirmed",
                        "standing-waiting",
                        "standing-offered",
                        "standing-declined",
                        "standing-expired",
                        "standing-refused",
                        "standing-cancelled")
                .map(key -> "difference." + key)
                .forEach(keys::add);
        return keys;
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void aLanguageHasEveryPhraseAndNoOther(String language) {
        assertThat(new TreeSet<>(Phrases.load(language).byKey().keySet())).isEqualTo(expected());
    }

    @ParameterizedTest
    @MethodSource("everyPhraseInEveryLanguage")
    void aTranslationTakesWhatTheEnglishPhraseTakes(String language, String key) {
        assertThat(arguments(Phrases.load(language), key)).isEqualTo(arguments(ENGLISH, key));
    }

    @ParameterizedTest
    @MethodSource("everyPhraseInEveryLanguage")
    void aPhraseTakesOnlyWhatItsTemplateHas(String language, String key) {
        Set<String> offered = key.startsWith("around.") || key.startsWith("difference.")
                ? Set.of("name")
                : Template.of(key.substring(0, key.indexOf('.')))
                        .orElseThrow()
                        .parameters()
                        .keySet();

        assertThat(offered).containsAll(arguments(Phrases.load(language), key));
    }

    private static Set<String> arguments(Phrases phrases, String key) {
        return new MessageFormat(phrases.pattern(key), new ULocale(phrases.language())).getArgumentNames();
    }
}
