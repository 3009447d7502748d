package eu.klynge.gateway.document;

import eu.klynge.gateway.route.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Several services' OpenAPI documents as the one of the platform; what has no route from outside is left out. */
final class OpenApiMerge {

    private final String publicUrl;
    private final Map<String, ServiceDocument> documents = new TreeMap<>();

    /** @param publicUrl the one server that the merged document names */
    OpenApiMerge(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    OpenApiMerge with(Service service, JsonNode document) {
        documents.put(service.name(), new ServiceDocument(service, (ObjectNode) document.deepCopy()));
        return this;
    }

    ObjectNode merged() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("openapi", "3.1.0");
        whole.putObject("info")
                .put("title", "Klynge")
                .put("version", "1")
                .put("description", "The open platform of Europe's industry clusters. Failures are RFC 9457 problems.");
        whole.putArray("servers").addObject().put("url", publicUrl);
        ObjectNode paths = whole.putObject("paths");
        ObjectNode components = whole.putObject("components");
        List<JsonNode> tags = new ArrayList<>();
        documents.values().forEach(document -> {
            document.giveWayTo(components);
            document.copyComponentsTo(components);
            document.copyPathsTo(paths);
            document.tags().forEach(tags::add);
        });
        whole.putArray("tags").addAll(tags.stream().distinct().toList());
        return whole;
    }

    /** Whether a path template of a document lies under one of the service's routes. */
    static boolean isRouted(Service service, String template) {
        PathContainer path = PathContainer.parsePath(template);
        return service.routes().values().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .anyMatch((PathPattern pattern) -> pattern.matches(path));
    }
}
