package eu.klynge.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewsTest {

    private static News titled(Map<String, String> titles) {
        return new News(
                "e",
                Happening.EVENT_CANCELLED,
                Instant.EPOCH,
                new Scope(List.of(), List.of(), List.of(), ""),
                Map.of("reason", "Rain"),
                titles);
    }

    private static String title(Map<String, String> titles, String language) {
        return titled(titles).matter(language).parameters().get("title");
    }

    @Test
    void aTitleIsInTheReadersLanguageElseInEnglishElseAsItIs() {
        var titles = Map.of("en", "Conference", "da", "Konference", "bg", "Konferentsiya");

        assertThat(title(titles, "da")).isEqualTo("Konference");
        assertThat(title(titles, "de")).isEqualTo("Conference");
        assertThat(title(Map.of("cs", "Konference"), "de")).isEqualTo("Konference");
    }

    @Test
    void whatHasNoTitleHasNoneInItsNotice() {
        assertThat(titled(Map.of()).matter("da").parameters()).isEqualTo(Map.of("reason", "Rain"));
    }

    @ParameterizedTest
    @EnumSource(Happening.class)
    void whateverHappensHasANotice(Happening happening) {
        assertThat(eu.klynge.notification.notice.Template.of(happening.code())).isPresent();
    }
}
