package eu.klynge.events.series;

import eu.klynge.events.event.Details;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Events that recur. Each date is an event of its own and may be changed or cancelled by itself.
 *
 * @param digest of the request that made it, in case it comes again; empty without a key
 * @param owner subject of the account that made it
 * @param details of every event but for the time
 * @param starts local times, earliest first
 * @param planned whether all its events were made
 */
public record Series(
        String id, String digest, String owner, Details details, List<LocalDateTime> starts, boolean planned) {

    public Series {
        starts = List.copyOf(starts);
    }
}
