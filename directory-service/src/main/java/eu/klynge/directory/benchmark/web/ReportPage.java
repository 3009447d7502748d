package eu.klynge.directory.benchmark.web;

import eu.klynge.directory.benchmark.Distribution;
import eu.klynge.directory.benchmark.Report;
import eu.klynge.directory.benchmark.Report.Comparison;
import eu.klynge.directory.benchmark.Report.Line;
import eu.klynge.directory.benchmark.Scale;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A report as a page: each chart is drawn here, has a description, and stands above a table that says the same. */
final class ReportPage {

    private static final int WIDTH = 640;
    private static final int NAMES = 220;
    private static final int ROW = 34;

    private ReportPage() {}

    static String of(Report report) {
        var page = new StringBuilder("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Benchmark of %1$s</title>
                </head>
                <body>
                <main>
                <h1>Benchmark of %1$s</h1>
                <p>Scheme %2$s, version %3$d. Report %4$d of <time datetime="%5$s">%5$s</time>.</p>
                <p>The box is the middle half of the others, the line in it their median; the mark is your value. Sets of fewer
                than five others, and what two sets together would tell of fewer, are not shown.</p>
                """.formatted(
                        text(report.name()),
                        text(report.scheme()),
                        report.version(),
                        report.number(),
                        report.madeAt().atZone(ZoneOffset.UTC).toLocalDate()));
        report.lines().forEach(line -> page.append(section(line)));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String section(Line line) {
        String id = "i-" + line.indicator().replaceAll("[^A-Za-z0-9]", "-");
        String head = """
                <section aria-labelledby="%s">
                <h2 id="%s">%s %s</h2>
                <p>Your value: <strong>%s</strong> (%s)</p>
                """.formatted(
                        id, id, text(line.indicator()), text(line.title()), Scale.plain(line.own()), text(line.unit()));
        String body = line.comparisons().isEmpty() ? "<p>No set is large enough.</p>\n" : chart(id, line) + table(line);
        return head + body + "</section>\n";
    }

    private static String chart(String id, Line line) {
        List<Comparison> comparisons = line.comparisons();
        Scale scale = Scale.of(line, WIDTH - NAMES);
        var svg = new StringBuilder(
                """
                <svg role="img" aria-labelledby="%1$s-t %1$s-d" viewBox="0 0 %2$d %3$d" width="%2$d" height="%3$d">
                <title id="%1$s-t">%4$s, compared</title>
                <desc id="%1$s-d">%5$s</desc>
                """.formatted(id, WIDTH, ROW * comparisons.size(), text(line.title()), text(description(line))));
        for (int row = 0; row < comparisons.size(); row++) {
            svg.append(row(comparisons.get(row), line, scale, row * ROW));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String row(Comparison comparison, Line line, Scale scale, int top) {
        Distribution figures = comparison.distribution();
        double left = NAMES + scale.at(figures.lower());
        double right = NAMES + scale.at(figures.upper());
        double median = NAMES + scale.at(figures.median());
        double own = NAMES + scale.at(line.own());
        return """
                <text x="0" y="%1$d" font-size="14">%2$s</text>
                <rect x="%3$s" y="%4$d" width="%5$s" height="18" fill="#b8d4e8" stroke="#1e4e6e"/>
                <line x1="%6$s" y1="%4$d" x2="%6$s" y2="%7$d" stroke="#1e4e6e" stroke-width="2"/>
                <path d="M %8$s %4$d l 6 9 l -6 9 l -6 -9 z" fill="#c2410c"/>
                """.formatted(
                        top + 22,
                        text(Scale.title(comparison)),
                        left,
                        top + 8,
                        Math.max(1, Math.round((right - left) * 10) / 10.0),
                        median,
                        top + 26,
                        own);
    }

    private static String description(Line line) {
        var words = new StringBuilder("Your value is " + Scale.plain(line.own()) + ". ");
        for (Comparison comparison : line.comparisons()) {
            Distribution figures = comparison.distribution();
            words.append("%s: median %s, middle half from %s to %s. "
                    .formatted(
                            Scale.title(comparison),
                            Scale.plain(figures.median()),
                            Scale.plain(figures.lower()),
                            Scale.plain(figures.upper())));
        }
        return words.toString().strip();
    }

    private static String table(Line line) {
        var rows = new StringBuilder("""
                <table>
                <thead><tr><th scope="col">Compared with</th><th scope="col">Others</th><th scope="col">Lower quartile</th>\
                <th scope="col">Median</th><th scope="col">Upper quartile</th><th scope="col">Behind you, in quarters</th></tr></thead>
                <tbody>
                """);
        for (Comparison comparison : line.comparisons()) {
            Distribution figures = comparison.distribution();
            rows.append("<tr><th scope=\"row\">%s</th><td>%d</td><td>%s</td><td>%s</td><td>%s</td><td>%d %%</td></tr>%n"
                    .formatted(
                            text(Scale.title(comparison)),
                            figures.count(),
                            Scale.plain(figures.lower()),
                            Scale.plain(figures.median()),
                            Scale.plain(figures.upper()),
                            comparison.rank(line)));
        }
        return rows.append("</tbody>\n</table>\n").toString();
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
