package eu.klynge.gateway.document;

import eu.klynge.gateway.route.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * One service's document on its way into the whole.
 *
 * @param document a copy of its own, which is changed
 */
record ServiceDocument(Service service, ObjectNode document) {

    /** Components of the same name and another meaning take the service's name in front, references included. */
    void giveWayTo(ObjectNode taken) {
        Map<String, String> references = new TreeMap<>();
        components().properties().forEach(section -> {
            JsonNode others = taken.path(section.getKey());
            for (String name : List.copyOf(section.getValue().propertyNames())) {
                JsonNode other = others.path(name);
                if (!other.isMissingNode() && !other.equals(section.getValue().path(name))) {
                    rename((ObjectNode) section.getValue(), name);
                    String path = "#/components/" + section.getKey() + "/";
                    references.put(path + name, path + qualified(name));
                }
            }
        });
        if (!references.isEmpty()) {
            redirect(document, references);
        }
    }

    void copyComponentsTo(ObjectNode whole) {
        components()
                .properties()
                .forEach(section -> whole.withObjectProperty(section.getKey()).setAll((ObjectNode) section.getValue()));
    }

    void copyPathsTo(ObjectNode whole) {
        document.path("paths").properties().stream()
                .filter(path -> OpenApiMerge.isRouted(service, path.getKey()))
                .filter(path -> !whole.has(path.getKey()))
                .forEach(path -> whole.set(path.getKey(), path.getValue()));
    }

    JsonNode tags() {
        return document.path("tags");
    }

    private JsonNode components() {
        return document.path("components");
    }

    private String qualified(String name) {
        return service.name() + "." + name;
    }

    private void rename(ObjectNode section, String name) {
        section.set(qualified(name), section.remove(name));
    }

    private static void redirect(JsonNode node, Map<String, String> references) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(entry -> entry.setValue(redirected(entry.getValue(), references)));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, redirected(array.get(i), references));
                }
            }
            default -> {}
        }
    }

    /** Any string that is a renamed reference: {@code $ref} values and discriminator mappings alike. */
    private static JsonNode redirected(JsonNode value, Map<String, String> references) {
        redirect(value, references);
        return value.isString() && references.containsKey(value.stringValue())
                ? StringNode.valueOf(references.get(value.stringValue()))
                : value;
    }
}
