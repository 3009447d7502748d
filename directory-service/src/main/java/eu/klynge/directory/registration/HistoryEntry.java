package eu.klynge.directory.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a registration.
 *
 * @param by {@code applicant}, {@code import}, or the user name of the steward
 * @param note what the steward wrote
 */
public record HistoryEntry(
        Instant at, State state, String by, @Nullable String note) {}
