package eu.klynge.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares a schema with its release. Readers of the release must understand what is written today, and readers of
 * today what was written then, because histories are kept for ever: a field may be added, an enumeration may grow, nothing
 * else.
 */
final class SchemaCompatibility {

    /** Compared by rules of their own, or saying nothing about what is valid; every other keyword must stay as it is. */
    private static final Set<String> NOT_FIXED = Set.of(
            "required",
            "enum",
            "properties",
            "additionalProperties",
            "items",
            "title",
            "description",
            "examples",
            "$comment",
            "$id",
            "$schema");

    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility() {}

    /** What would break a reader, a sentence each; empty when the schemas are compatible. */
    static List<String> breaks(JsonNode released, JsonNode current) {
        SchemaCompatibility comparison = new SchemaCompatibility();
        comparison.compare("", released, current);
        return comparison.breaks;
    }

    /** Fields that readers may know of by now and that the release does not hold: nothing would keep them from going again. */
    static List<String> unreleased(JsonNode released, JsonNode current) {
        return breaks(current, released).stream()
                .filter(each -> each.endsWith("field is gone"))
                .toList();
    }

    private void compare(String at, JsonNode released, JsonNode current) {
        Stream.concat(released.propertyNames().stream(), current.propertyNames().stream())
                .distinct()
                .filter(keyword -> !NOT_FIXED.contains(keyword))
                .filter(keyword -> !Objects.equals(released.get(keyword), current.get(keyword)))
                .forEach(keyword -> found(at, keyword + " changed"));
        compareRequired(at, names(released, "required"), names(current, "required"));
        compareEnumerations(at, released, current);
        compareOpenness(at, released.get("additionalProperties"), current.get("additionalProperties"));
        released.path("properties")
                .properties()
                .forEach(property -> compareProperty(
                        at + "/" + property.getKey(),
                        property.getValue(),
                        current.path("properties").get(property.getKey())));
        if (released.has("items") || current.has("items")) {
            compare(at + "/*", released.path("items"), current.path("items"));
        }
    }

    private void compareProperty(String at, JsonNode released, JsonNode current) {
        if (current == null) {
            found(at, "field is gone");
        } else {
            compare(at, released, current);
        }
    }

    private void compareRequired(String at, Set<String> released, Set<String> current) {
        released.stream()
                .filter(name -> !current.contains(name))
                .forEach(name -> found(at + "/" + name, "may be missing now"));
        current.stream()
                .filter(name -> !released.contains(name))
                .forEach(name -> found(at + "/" + name, "is required now"));
    }

    private void compareEnumerations(String at, JsonNode released, JsonNode current) {
        if (released.has("enum") != current.has("enum")) {
            found(at, released.has("enum") ? "enumeration is gone" : "is an enumeration now");
        } else if (!names(current, "enum").containsAll(names(released, "enum"))) {
            found(at, "enumeration shrank");
        }
    }

    private void compareOpenness(String at, JsonNode released, JsonNode current) {
        if (released != null && released.isObject() && current != null && current.isObject()) {
            compare(at + "/{}", released, current);
        } else if (!Objects.equals(released, current)) {
            found(at, "additionalProperties changed");
        }
    }

    private void found(String at, String what) {
        breaks.add((at.isEmpty() ? "/" : at) + " " + what);
    }

    private static Set<String> names(JsonNode schema, String keyword) {
        return schema.path(keyword).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
