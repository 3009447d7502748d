package eu.klynge.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void valuesAreTextUnlessSaidToBeHtml() {
        var template = new Template("<p>{{text}}</p>{{{html}}}");

        assertThat(template.filled(Map.of("text", "<a> & \"$1\"", "html", "<b>$1</b>")))
                .isEqualTo("<p>&lt;a&gt; &amp; &quot;$1&quot;</p><b>$1</b>");
    }

    @Test
    void aGapWithoutAValueIsAnError() {
        assertThatThrownBy(() -> new Template("{{gone}}").filled(Map.of())).hasMessageContaining("gone");
    }
}
