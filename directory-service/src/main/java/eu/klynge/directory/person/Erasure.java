package eu.klynge.directory.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is to be erased: on record before it is done, so that it is done whatever happens in between.
 *
 * @param asked digest of the request, for its repetition; empty where it has no idempotency key
 * @param person null once it is done: who it was is erased too
 */
public record Erasure(
        String id,
        String asked,
        @Nullable Person person,
        Instant requestedAt,
        @Nullable Instant doneAt) {}
