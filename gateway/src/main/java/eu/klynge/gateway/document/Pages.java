package eu.klynge.gateway.document;

import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.gateway.door.AnswerHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The documents for people who build on the platform. */
@RestController
final class Pages {

    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** The viewer writes style attributes. */
    private static final String VIEWER_POLICY =
            AnswerHeaders.PAGE_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private final String welcome;
    private final String docs = Template.named("docs.html").filled(Map.of());

    Pages() {
        Template row = Template.named("topic-row.html");
        String topics = Topics.all().stream()
                .filter(topic -> topic.visibility() == Topic.Visibility.PUBLIC)
                .map(topic -> row.filled(Map.of("name", topic.name(), "kind", kind(topic), "key", topic.keyedBy())))
                .collect(Collectors.joining());
        this.welcome = Template.named("index.html").filled(Map.of("topics", topics));
    }

    @GetMapping("/api")
    ResponseEntity<String> welcome() {
        return ResponseEntity.ok().contentType(HTML).body(welcome);
    }

    @GetMapping("/api/docs")
    ResponseEntity<String> docs() {
        return ResponseEntity.ok()
                .header(AnswerHeaders.POLICY, VIEWER_POLICY)
                .contentType(HTML)
                .body(docs);
    }

    private static String kind(Topic topic) {
        return switch (topic.cleanup()) {
            case COMPACT -> "the current state, one record a key";
            case DELETE -> "the history, every change";
        };
    }
}
