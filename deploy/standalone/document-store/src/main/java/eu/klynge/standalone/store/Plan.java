package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the index that narrows a query most. What it names must still be matched against the query. */
final class Plan {

    private Plan() {}

    /** The documents that may match, or null when no index helps and all must be looked at. */
    static @Nullable Candidates candidates(Document query, List<Index<Object>> indexes) {
        Document conditions = conjunction(query, new Document());
        Candidates fewest = null;
        for (Index<Object> index : indexes) {
            Candidates named = named(index, conditions);
            if (named != null && (fewest == null || named.most() < fewest.most())) {
                fewest = named;
            }
            if (fewest != null && fewest.most() <= 1) {
                break;
            }
        }
        return fewest;
    }

    /** Drivers write {@code a AND b} as {@code {$and: [a, b]}}. */
    private static Document conjunction(Document query, Document conditions) {
        query.forEach((field, condition) -> {
            if ("$and".equals(field) && condition instanceof Collection<?> parts) {
                parts.forEach(part -> conjunction((Document) part, conditions));
            } else {
                conditions.putIfAbsent(field, condition);
            }
        });
        return conditions;
    }

    private static @Nullable Candidates named(Index<Object> index, Document conditions) {
        if (index instanceof FieldIndex fields) {
            Sought sought = Sought.by(conditions.get(index.getKeys().getFirst().getKey()));
            return sought == null ? null : fields.candidates(sought);
        }
        Document part = new Document();
        for (IndexKey key : index.getKeys()) {
            if (!(Sought.by(conditions.get(key.getKey())) instanceof Sought.OneOf(List<Object> values))) {
                return null;
            }
            part.put(key.getKey(), values.size() == 1 ? values.getFirst() : new Document("$in", values));
        }
        if (!index.canHandle(part)) {
            return null;
        }
        List<Object> positions = new ArrayList<>();
        index.getPositions(part).forEach(positions::add);
        return Candidates.of(positions);
    }
}
