package eu.klynge.notification.feed.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of the feed's answers, for the OpenAPI document; {@link FeedJson} writes them. */
final class FeedShapes {

    private FeedShapes() {}

    /** CloudEvents 1.0 in structured mode. */
    record Event(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            String time,
            String dataschema,
            String datacontenttype,
            String sequence,
            Map<String, Object> data) {}

    /**
     * @param next where to go on; always there
     * @param more whether there was more already
     */
    record Page(List<Event> items, String next, boolean more) {}

    /**
     * @param next null at the end
     * @param feed cursor into the feed: all that changes after the first page comes after it
     */
    record Current(List<Event> items, @Nullable String next, String feed) {}
}
