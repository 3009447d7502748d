package eu.klynge.directory.search;

import org.jspecify.annotations.Nullable;

/**
 * Which clusters; null leaves a field open.
 *
 * @param text words that must all occur in names, places or texts; the last one may be the beginning of a word
 * @param country ISO 3166-1 alpha-2
 * @param ecosystem any of an organisation's industrial ecosystems
 */
public record Query(
        @Nullable String text,
        @Nullable String country,
        @Nullable String ecosystem) {}
