package eu.klynge.notification.feed.web;

import eu.klynge.notification.feed.Entry;
import eu.klynge.notification.feed.Feed;
import eu.klynge.notification.feed.FeedPage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes answers around events whose bytes nobody touches; cursors need no escapes. */
final class FeedJson {

    private FeedJson() {}

    static byte[] page(FeedPage page) {
        var json = items(page.items().stream().map(FeedPage.Item::entry).toList());
        json.writeBytes(
                text(",\"next\":\"%s\",\"more\":%s}".formatted(page.next().encoded(), page.more())));
        return json.toByteArray();
    }

    static byte[] current(Feed.Current current, @Nullable String next) {
        var json = items(current.items());
        String quoted = next == null ? "null" : "\"" + next + "\"";
        json.writeBytes(text(
                ",\"next\":%s,\"feed\":\"%s\"}".formatted(quoted, current.feed().encoded())));
        return json.toByteArray();
    }

    /** One message of an event stream; a line break inside of the data begins a new line of data there too. */
    static byte[] message(FeedPage.Item item) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(text("id: " + item.after().encoded() + "\ndata: "));
        for (byte each : item.entry().event().structured()) {
            if (each == '\n') {
                message.writeBytes(text("\ndata: "));
            } else {
                message.write(each);
            }
        }
        message.writeBytes(text("\n\n"));
        return message.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ByteArrayOutputStream items(List<Entry> entries) {
        var json = new ByteArrayOutputStream();
        json.writeBytes(text("{\"items\":["));
        String between = "";
        for (Entry entry : entries) {
            json.writeBytes(text(between));
            json.writeBytes(entry.event().structured());
            between = ",";
        }
        json.write(']');
        return json;
    }
}
