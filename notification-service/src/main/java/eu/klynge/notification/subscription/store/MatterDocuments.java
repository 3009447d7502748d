package eu.klynge.notification.subscription.store;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.notification.mail.Matter;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** A matter as a document, and inserting what may be there already. */
final class MatterDocuments {

    private MatterDocuments() {}

    static Document write(Matter matter) {
        Document parameters = new Document();
        matter.parameters().forEach(parameters::append);
        return new Document("template", matter.template()).append("parameters", parameters);
    }

    static Matter read(Document document) {
        Map<String, String> parameters = document.get("parameters", new Document()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        return new Matter(document.getString("template"), parameters);
    }

    /** True when it was not there yet. */
    static Mono<Boolean> inserted(Mono<?> insertion) {
        return insertion.thenReturn(true).onErrorReturn(DuplicateKey::isCauseOf, false);
    }
}
