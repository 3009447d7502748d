package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of a write command one by one. The wire library goes on after a failure in an ordered batch,
 * fails a whole batch of deletions for one, and counts insertions that failed; MongoDB does not.
 */
final class Batch {

    private final List<Document> errors = new ArrayList<>();
    private final List<Document> upserted = new ArrayList<>();
    private int matched;
    private int modified;

    private Batch() {}

    static Document run(String command, Document query, Function<Document, Document> one) {
        String statements = switch (command) {
            case "insert" -> "documents";
            case "update" -> "updates";
            case "delete" -> "deletes";
            default -> "";
        };
        return query.get(statements) instanceof List<?> all
                ? new Batch().run(query, statements, all, one)
                : one.apply(query);
    }

    private Document run(Document query, String statements, List<?> all, Function<Document, Document> one) {
        boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
        for (int i = 0; i < all.size() && (errors.isEmpty() || !ordered); i++) {
            Document part = query.clone();
            part.put(statements, List.of(all.get(i)));
            try {
                add(i, one.apply(part));
            } catch (MongoServerError e) {
                errors.add(new Document("index", i)
                        .append("code", e.getCode())
                        .append("codeName", e.getCodeName())
                        .append("errmsg", e.getMessageWithoutErrorCode()));
            }
        }
        return answer("updates".equals(statements));
    }

    @SuppressWarnings("unchecked")
    private void add(int index, Document answer) {
        if (answer.get("writeErrors") instanceof List<?> failures) {
            errors.add(((Document) failures.getFirst()).clone().append("index", index));
            return;
        }
        matched += count(answer.get("n"));
        modified += count(answer.get("nModified"));
        if (answer.get("upserted") instanceof Iterable<?> entries) {
            ((Iterable<Document>) entries)
                    .forEach(entry -> upserted.add(entry.clone().append("index", index)));
        }
    }

    private static int count(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private Document answer(boolean updates) {
        Document answer = new Document("n", matched);
        if (updates) {
            answer.append("nModified", modified);
        }
        if (!upserted.isEmpty()) {
            answer.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            answer.append("writeErrors", errors);
        }
        return answer.append("ok", 1.0);
    }
}
