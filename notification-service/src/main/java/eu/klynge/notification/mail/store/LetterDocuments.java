package eu.klynge.notification.mail.store;

import eu.klynge.notification.mail.Letter;
import eu.klynge.notification.mail.Letter.State;
import eu.klynge.notification.mail.Matter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** A letter as a document. */
final class LetterDocuments {

    private LetterDocuments() {}

    static Document write(Letter letter) {
        return new Document("_id", letter.id())
                .append("contact", letter.contact())
                .append("stream", letter.stream())
                .append("matter", write(letter.matter()))
                .append(
                        "items",
                        letter.items().stream().map(LetterDocuments::write).toList())
                .append("language", letter.language())
                .append("state", letter.state().code())
                .append("attempts", letter.attempts())
                .append("createdAt", letter.createdAt())
                .append("reason", letter.reason())
                .append("dueAt", letter.createdAt());
    }

    private static Document write(Matter matter) {
        Document parameters = new Document();
        matter.parameters().forEach(parameters::append);
        return new Document("template", matter.template()).append("parameters", parameters);
    }

    static Letter read(Document document) {
        return new Letter(
                document.getString("_id"),
                document.getString("contact"),
                document.getString("stream"),
                matter(document.get("matter", Document.class)),
                document.getList("items", Document.class, List.of()).stream()
                        .map(LetterDocuments::matter)
                        .toList(),
                document.getString("language"),
                state(document.getString("state")),
                document.getInteger("attempts", 0),
                document.get("createdAt", Date.class).toInstant(),
                document.getString("reason"));
    }

    private static Matter matter(Document document) {
        Map<String, String> parameters = document.get("parameters", new Document()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        return new Matter(document.getString("template"), parameters);
    }

    static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
