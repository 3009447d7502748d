package eu.klynge.kit.deadletter;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A record that a group could not take. Public for the record codec alone.
 *
 * @param id made of group and position, so that a letter sent twice is one
 * @param topic the topic it was published on
 * @param failedOn where it failed: the topic itself, or the group's retry topic
 * @param at when it was put aside
 * @param headers its original ones
 * @param payload its original bytes while the letter is open; null for none
 * @param payloadBytes how many these are
 * @param payloadOmitted whether the record was too large to be put aside with its payload
 * @param state open, replayed or dismissed
 * @param changedBy who replayed or dismissed it
 */
public record DeadLetter(
        @BsonId String id,
        String topic,
        String group,
        String failedOn,
        int partition,
        long offset,
        Instant at,
        String cause,
        String message,
        @Nullable String key,
        List<Header> headers,
        @Nullable Binary payload,
        int payloadBytes,
        boolean payloadOmitted,
        String state,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Nullable String reason) {

    static final String OPEN = "open";
    static final String REPLAYED = "replayed";
    static final String DISMISSED = "dismissed";

    public record Header(String name, @Nullable Binary value) {}
}
