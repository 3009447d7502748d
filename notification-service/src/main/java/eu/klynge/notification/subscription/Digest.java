package eu.klynge.notification.subscription;

import eu.klynge.notification.mail.Matter;
import java.time.Instant;
import java.util.List;

/**
 * What one digest says, fixed when it was first made: whoever comes again sends the same.
 *
 * @param id of subscription and date: there is one for each
 * @param items ids of what it has taken up
 */
public record Digest(String id, List<String> items, List<Matter> matters, Instant at) {

    public Digest {
        items = List.copyOf(items);
        matters = List.copyOf(matters);
    }

    static String id(Waiting.Date date) {
        return date.subscription() + "/" + date.dueAt().toEpochMilli();
    }
}
