package eu.klynge.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.notification.mail.CannotCompose;
import eu.klynge.notification.mail.Matter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

class WordingTest {

    private final Wording wording = new Wording();
    private final Previews previews = new Previews(wording, new Letterhead(wording));

    private static Matter published(String cluster, String country) {
        return new Matter(
                "cluster-published",
                Map.of("cluster", cluster, "city", "Odense", "country", country, "link", "https://k.example/c"));
    }

    @Test
    void aCountryIsNamedInTheReadersLanguage() {
        assertThat(wording.word(published("Robotics", "DK"), "da").line()).isEqualTo("Ny: Robotics, Odense, Danmark");
        assertThat(wording.word(published("Robotics", "DK"), "cs").line()).isEqualTo("Nový: Robotics, Odense, Dánsko");
    }

    @Test
    void pluralsFollowTheLanguage() {
        assertThat(wording.word(new Matter("digest-weekly", Map.of("count", "1")), "cs")
                        .subject())
                .isEqualTo("1 novinka tento týden");
        assertThat(wording.word(new Matter("digest-weekly", Map.of("count", "3")), "cs")
                        .subject())
                .isEqualTo("3 novinky tento týden");
        assertThat(wording.word(new Matter("digest-weekly", Map.of("count", "5")), "cs")
                        .subject())
                .isEqualTo("5 novinek tento týden");
    }

    @Test
    void aLanguageThatWeLackIsEnglish() {
        assertThat(wording.word(published("Robotics", "DK"), "fi").subject()).isEqualTo("New cluster: Robotics");
    }

    @Test
    void whatIsPutInIsNeverAPattern() {
        assertThat(wording.word(published("{city} 'o {", "DK"), "en").subject()).isEqualTo("New cluster: {city} 'o {");
    }

    @Test
    void aMissingParameterIsRefusedByName() {
        assertThatThrownBy(() -> wording.word(new Matter("cluster-withdrawn", Map.of("cluster", "X")), "en"))
                .isInstanceOf(CannotCompose.class)
                .hasMessage("The template cluster-withdrawn lacks its parameter country");
        assertThatThrownBy(() -> wording.word(new Matter("no-such", Map.of()), "en"))
                .isInstanceOf(CannotCompose.class);
        assertThatThrownBy(() -> wording.word(new Matter("digest-daily", Map.of("count", "many")), "en"))
                .isInstanceOf(CannotCompose.class)
                .hasMessageNotContaining("many");
    }

    @Test
    void aTimeIsThatOfTheEventsZone() {
        Map<String, String> parameters = Map.of(
                "title", "Talks",
                "starts", "2027-09-29T09:00+02:00[Europe/Brussels]",
                "place", "Square",
                "answerBy", "2027-09-01T12:00+02:00[Europe/Brussels]",
                "link", "https://k.example/t");

        assertThat(wording.word(new Matter("attendance-offered", parameters), "da")
                        .line())
                .isEqualTo("Talks: en plads holdes til dig indtil 1. september 2027 12.00 (Europe/Brussels)");
    }

    @Test
    void whatBelongsToATicketStandsBeneathTheText() {
        Previews.Preview preview = previews.of(Template.ATTENDANCE_CONFIRMED, "de");

        assertThat(preview.text())
                .contains("- Ihr Code für den Einlass\n  https://", "- Für Ihren Kalender\n  https://")
                .contains("weil Sie für diese Veranstaltung angemeldet sind");
        assertThat(previews.of(Template.ATTENDANCE_GROUP, "de").text()).contains("- Hat einen Platz: Ada Lovelace");
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(wording.word(published("Two\nlines", "DK"), "en").subject()).doesNotContain("\n");
    }

    @Test
    void whatIsPutInIsNoMarkup() {
        Contact contact = new Contact("c", null, "<i>Ann</i>", "ann@x.example", "de", null);
        Particulars nothingMore = (matter, reader, language) -> Mono.just(matter);
        var composed = new NoticeComposer(new NoContacts(), nothingMore, wording, new Letterhead(wording))
                .compose(
                        published("<script>\"&'", "DK"),
                        List.of(),
                        contact,
                        "de",
                        language -> "https://k.example/u?a=1&b=2");

        assertThat(composed.html())
                .doesNotContain("<script>", "<i>")
                .contains("&lt;script&gt;&quot;&amp;&#39;", "href=\"https://k.example/u?a=1&amp;b=2\"");
        assertThat(composed.text()).contains("<i>Ann</i>", "https://k.example/c", "https://k.example/u?a=1&b=2");
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyTemplateCanBePreviewedInEveryLanguage(Template template) {
        for (String language : wording.languages()) {
            Previews.Preview preview = previews.of(template, language);
            assertThat(preview.subject()).isNotBlank();
            assertThat(preview.text()).doesNotContain("{", "}");
            assertThat(preview.html()).startsWith("<!doctype html><html lang=\"" + language + "\">");
        }
    }
}
