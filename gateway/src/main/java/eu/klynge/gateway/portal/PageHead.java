package eu.klynge.gateway.portal;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What search engines and whoever shares a page read of it, as HTML that is safe whatever the values are.
 *
 * @param title of the page, without the site's name
 * @param path of the page, encoded, without the language; null for a page that is not to be found by search engines
 * @param linkedData JSON-LD
 */
record PageHead(
        String title,
        String description,
        @Nullable String path,
        @Nullable JsonNode linkedData) {

    private static final String SITE = "Klynge";

    String html(PageLanguage language, String publicUrl) {
        String whole = title + " · " + SITE;
        String html = "  <title>" + text(whole) + "</title>\n" + meta("name", "description", description);
        if (path == null) {
            return html + meta("name", "robots", "noindex");
        }
        html += link("canonical", "", address(publicUrl, language.code()));
        html += PageLanguage.ALL.stream()
                .map(code -> link("alternate", " hreflang=\"" + code + "\"", address(publicUrl, code)))
                .collect(Collectors.joining());
        html += link("alternate", " hreflang=\"x-default\"", publicUrl + (path.isEmpty() ? "/" : path));
        html += meta("property", "og:type", "website")
                + meta("property", "og:site_name", SITE)
                + meta("property", "og:title", title)
                + meta("property", "og:description", description)
                + meta("property", "og:url", address(publicUrl, language.code()));
        return linkedData == null
                ? html
                : html + "  <script type=\"application/ld+json\">" + data(linkedData) + "</script>\n";
    }

    /** Shown until the portal's script draws the page, and where there are no scripts. */
    String content() {
        return "<main class=\"page\"><h1>" + text(title) + "</h1><p class=\"lead\">" + text(description)
                + "</p></main>\n";
    }

    private String address(String publicUrl, String language) {
        return publicUrl + "/" + language + path;
    }

    private static String meta(String kind, String name, String content) {
        return "  <meta %s=\"%s\" content=\"%s\">\n".formatted(kind, name, text(content));
    }

    private static String link(String relation, String more, String address) {
        return "  <link rel=\"%s\"%s href=\"%s\">\n".formatted(relation, more, text(address));
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** A script element ends at the first end tag, wherever that stands; JSON can say the same without these signs. */
    private static String data(JsonNode node) {
        return JsonMapper.shared()
                .writeValueAsString(node)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
