package eu.klynge.notification.inbox.web;

import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.paging.TimeCursor;
import eu.klynge.notification.inbox.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What readers see. */
final class InboxViews {

    private InboxViews() {}

    /** @param organisation slug of the organisation whose inbox it is in; absent for the account's own */
    record Line(
            String id,
            String kind,
            String subject,
            String text,
            @Nullable String link,
            String language,
            @Nullable String organisation,
            Instant at,
            @Nullable Instant readAt) {

        static Line of(Entry entry) {
            return new Line(
                    entry.id(),
                    entry.kind(),
                    entry.subject(),
                    entry.text(),
                    entry.link(),
                    entry.language(),
                    entry.owner().slug(),
                    entry.at(),
                    entry.readAt());
        }
    }

    /** @param unread how many are unread in all, not on this page */
    record Listed(List<Line> items, @Nullable String next, long unread) {

        static Listed of(Page<Line> page, long unread) {
            return new Listed(page.items(), page.next(), unread);
        }
    }

    record Marked(long read) {}

    static Cursor cursor(Entry entry) {
        return TimeCursor.of(entry.at(), entry.id());
    }
}
