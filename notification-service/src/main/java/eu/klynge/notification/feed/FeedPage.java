package eu.klynge.notification.feed;

import java.util.List;

/**
 * @param next where to go on
 * @param more whether there was more to look at than one page's worth
 */
public record FeedPage(List<Item> items, Positions next, boolean more) {

    public FeedPage {
        items = List.copyOf(items);
    }

    /** @param after the place just after this event */
    public record Item(Entry entry, Positions after) {}
}
