package eu.klynge.kit.inbox;

import org.jspecify.annotations.Nullable;

/** What a readable record turned out to be. */
public sealed interface Decoded {

    record Known(Event<?> event) implements Decoded {}

    /** A type this reader does not follow: skipped, and counted. */
    record UnknownType(String type) implements Decoded {}

    /**
     * The aggregate of this key is gone from a compacted topic.
     *
     * @param sequence version at which it went, null when the record does not say
     */
    record Tombstone(String key, @Nullable Long sequence) implements Decoded {}
}
