package eu.klynge.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.notification.mail.CannotCompose;
import eu.klynge.notification.mail.Matter;
import eu.klynge.notification.notice.Differences.Difference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final List<Difference> ALL = List.of(
            new Difference("session-moved", "Opening", "09:00", "09:30"),
            new Difference("session-added", "Dinner", null, "20:00"),
            new Difference("session-removed", "Lunch", "12:00", null),
            new Difference("summary-changed", "The description changed", null, null));

    private static Matter changed(String differences) {
        return new Matter(
                "event-changed",
                Map.of(
                        "title",
                        "Talk",
                        "date",
                        "2027-09-29",
                        "differences",
                        differences,
                        "link",
                        "https://k.example/e"));
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(Differences.read(Differences.text(ALL))).isEqualTo(ALL);
    }

    @Test
    void tabsAndLinesInsideAreBlanks() {
        var odd = List.of(new Difference("room-changed", "A\tB\nC", "x", "y"));

        assertThat(Differences.read(Differences.text(odd)))
                .containsExactly(new Difference("room-changed", "A B C", "x", "y"));
    }

    @Test
    void eachIsALineInTheReadersLanguage() {
        assertThat(new Wording().word(changed(Differences.text(ALL)), "da").text())
                .startsWith("Talk, 29. september 2027, er ændret:")
                .endsWith("""
                        - Punkt flyttet: Opening: 09:00 → 09:30
                        - Nyt punkt: Dinner: 20:00
                        - Punkt udgår: Lunch: 12:00
                        - Beskrivelse: The description changed""");
    }

    @Test
    void aCodeOfANewerServiceIsLeftOut() {
        var text = Differences.text(List.of(new Difference("moon-changed", "Moon", "full", "new")));

        assertThat(new Wording().word(changed(text), "en").text()).endsWith("\n- Moon: full → new");
    }

    @Test
    void whatIsNoDifferenceIsRefusedByName() {
        assertThatThrownBy(() -> new Wording().word(changed("a\tb"), "en"))
                .isInstanceOf(CannotCompose.class)
                .hasMessage("The parameter differences of event-changed is no differences");
    }
}
