package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what the wire library would take without a word and then not do, or do wrongly. */
final class Unsupported {

    private Unsupported() {}

    /** A partial index that is not unique is fine: here it only holds more. */
    static void inIndex(Document description) {
        if (Boolean.TRUE.equals(description.get("unique")) && description.containsKey("partialFilterExpression")) {
            throw refusal(67, "CannotCreateIndex", "partial unique indexes");
        }
        for (String option : List.of("expireAfterSeconds", "collation", "wildcardProjection")) {
            if (description.containsKey(option)) {
                throw refusal(67, "CannotCreateIndex", "indexes with " + option);
            }
        }
    }

    static void inProjection(@Nullable Document projection) {
        if (projection != null && projection.keySet().stream().anyMatch(field -> field.endsWith(".$"))) {
            throw refusal(115, "CommandNotSupported", "positional projections");
        }
    }

    static MongoServerError refusal(int code, String name, String what) {
        return new MongoServerError(code, name, "this store does not support " + what);
    }
}
