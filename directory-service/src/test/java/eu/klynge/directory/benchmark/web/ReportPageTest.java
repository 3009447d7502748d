package eu.klynge.directory.benchmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.benchmark.Report;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static String page(String name) {
        var comparison = new Report.Comparison("country", "DK", List.of(1.0, 2.0, 3.0, 4.0, 5.0));
        var line = new Report.Line("1.1.2", "Critical mass", "members", true, 4, List.of(comparison));
        var alone = new Report.Line("2.1", "Age", "years", true, 4, List.of());
        return ReportPage.of(new Report(
                "r", "c", name, "ecei-2013", 1, 3, Instant.parse("2026-11-21T10:00:00Z"), List.of(line, alone)));
    }

    @Test
    void aChartIsNamedAndDescribedAndATableSaysTheSame() {
        assertThat(page("Name"))
                .contains("<html lang=\"en\">")
                .contains("role=\"img\" aria-labelledby=\"i-1-1-2-t i-1-1-2-d\"")
                .contains("<title id=\"i-1-1-2-t\">Critical mass, compared</title>")
                .contains("Country DK: median 3, middle half from 2 to 4.")
                .contains("<th scope=\"row\">Country DK</th><td>5</td><td>2</td><td>3</td><td>4</td><td>50 %</td>")
                .contains("<p>No set is large enough.</p>");
    }

    @Test
    void whatSomebodyTypedIsText() {
        assertThat(page("<script>alert('x')</script>"))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }

    @Test
    void theExtremesOfASetAreNowhere() {
        assertThat(page("Name")).doesNotContain(">1<").doesNotContain(">5.0<");
    }
}
