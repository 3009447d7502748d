package eu.klynge.notification.notice;

import eu.klynge.notification.notice.Wording.Worded;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a notice out as an e-mail: greeting, paragraphs, list, link, and why it came; in text and in HTML alike. */
final class Letterhead {

    /** One entry of a digest's list. */
    record Item(String line, @Nullable String link) {}

    /**
     * @param why what says why the reader gets it
     * @param link to what the notice is about
     */
    record Sheet(
            String language,
            String name,
            Worded worded,
            List<Item> items,
            @Nullable String link,
            String why,
            String unsubscribe) {}

    private final Wording wording;

    Letterhead(Wording wording) {
        this.wording = wording;
    }

    String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        text.append(greeting(sheet)).append("\n\n");
        text.append(sheet.worded().text()).append("\n\n");
        for (Item item : sheet.items()) {
            text.append("- ").append(item.line()).append('\n');
            if (item.link() != null) {
                text.append("  ").append(item.link()).append('\n');
            }
        }
        if (!sheet.items().isEmpty()) {
            text.append('\n');
        }
        if (sheet.link() != null) {
            text.append(sheet.link()).append("\n\n");
        }
        text.append(phrase(sheet, "closing")).append("\n\n-- \n");
        text.append(sheet.why()).append('\n');
        text.append(phrase(sheet, "unsubscribe"))
                .append(": ")
                .append(sheet.unsubscribe())
                .append('\n');
        return text.toString();
    }

    String html(Sheet sheet) {
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html><html lang=\"")
                .append(sheet.language())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(sheet.worded().subject()))
                .append("</title></head><body style=\"font-family:sans-serif;max-width:40em\">");
        paragraph(html, greeting(sheet));
        for (String paragraph : sheet.worded().text().split("\n\n")) {
            paragraph(html, paragraph);
        }
        if (!sheet.items().isEmpty()) {
            html.append("<ul>");
            sheet.items()
                    .forEach(item -> html.append("<li>")
                            .append(linked(item.line(), item.link()))
                            .append("</li>"));
            html.append("</ul>");
        }
        if (sheet.link() != null) {
            html.append("<p>").append(linked(sheet.link(), sheet.link())).append("</p>");
        }
        paragraph(html, phrase(sheet, "closing"));
        html.append("<hr><p><small>")
                .append(escaped(sheet.why()))
                .append(' ')
                .append(linked(phrase(sheet, "unsubscribe"), sheet.unsubscribe()))
                .append("</small></p></body></html>");
        return html.toString();
    }

    private String greeting(Sheet sheet) {
        return wording.around("greeting", sheet.language(), Map.of("name", sheet.name()));
    }

    private String phrase(Sheet sheet, String key) {
        return wording.around(key, sheet.language(), Map.of());
    }

    private static void paragraph(StringBuilder html, String text) {
        html.append("<p>").append(escaped(text).replace("\n", "<br>")).append("</p>");
    }

    private static String linked(String text, @Nullable String link) {
        return link == null ? escaped(text) : "<a href=\"" + escaped(link) + "\">" + escaped(text) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
