package eu.klynge.gateway.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * A page with gaps of the form <code>{{name}}</code>, and <code>{{{name}}}</code> for what is HTML already.
 *
 * @param html the page with its gaps
 */
public record Template(String html) {

    private static final Pattern GAP = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    /** @param name file name under {@code eu/klynge/gateway/site} */
    static Template named(String name) {
        try {
            return new Template(
                    new ClassPathResource("eu/klynge/gateway/site/" + name).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Fills every gap; errs when a value is missing. */
    public String filled(Map<String, String> values) {
        return GAP.matcher(html)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        gap.group(1) != null
                                ? value(values, gap.group(1))
                                : HtmlUtils.htmlEscape(value(values, gap.group(2)))));
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for the gap " + name);
        }
        return value;
    }
}
