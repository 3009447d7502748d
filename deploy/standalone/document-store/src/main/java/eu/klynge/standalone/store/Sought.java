package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a query asks of one field, as far as an index can help. */
sealed interface Sought {

    /** One of these values. */
    record OneOf(List<Object> values) implements Sought {}

    /** This value or greater ones. */
    record AtLeast(Object bound) implements Sought {}

    /** This value or smaller ones. */
    record AtMost(Object bound) implements Sought {}

    /**
     * Reads a condition; null when it does not narrow the search, as with null, negations, arrays and patterns. Of a
     * range only one end is used, because in an array different elements may satisfy the two.
     */
    static @Nullable Sought by(@Nullable Object condition) {
        return switch (condition) {
            case null -> null;
            case Document operators -> by(operators);
            case Object value -> isScalar(value) ? new OneOf(List.of(value)) : null;
        };
    }

    private static @Nullable Sought by(Document operators) {
        if (operators.get("$in") instanceof Collection<?> values) {
            return values.stream().allMatch(Sought::isScalar) ? new OneOf(List.copyOf(values)) : null;
        }
        for (var operator : operators.entrySet()) {
            Object value = operator.getValue();
            if (value != null && isScalar(value)) {
                switch (operator.getKey()) {
                    case "$eq" -> {
                        return new OneOf(List.of(value));
                    }
                    case "$gt", "$gte" -> {
                        return new AtLeast(value);
                    }
                    case "$lt", "$lte" -> {
                        return new AtMost(value);
                    }
                    default -> {}
                }
            }
        }
        return null;
    }

    static boolean isScalar(@Nullable Object value) {
        return switch (value) {
            case String _, Number _, Boolean _, Instant _, ObjectId _, UUID _, BinData _ -> true;
            case null, default -> false;
        };
    }
}
