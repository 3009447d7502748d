package eu.klynge.directory.search;

/** Whether the index has caught up with the feed since the process started. */
@FunctionalInterface
public interface Freshness {

    boolean hasCaughtUp();
}
