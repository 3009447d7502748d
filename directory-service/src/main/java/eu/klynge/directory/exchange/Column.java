package eu.klynge.directory.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A column of the table, and where its cells stand in the JSON of an entry: {@code members.total} is {@code /members/total}.
 *
 * @param kind how a cell is written
 */
record Column(String name, Kind kind) {

    enum Kind {
        TEXT,
        NUMBER,
        /** Codes, with semicolons between them. */
        LIST,
        /** Texts by language, as a JSON object. */
        TEXTS,
        /** Written and not read: the platform says these. */
        OURS
    }

    /** In the order of the table. */
    static final List<Column> ALL = Stream.of(
                    of(Kind.OURS, "id", "slug", "tier"),
                    of(Kind.TEXT, "name"),
                    of(Kind.TEXTS, "nativeName"),
                    of(Kind.TEXT, "country", "city"),
                    of(Kind.NUMBER, "location.lat", "location.lon"),
                    of(Kind.TEXT, "region.code", "website", "englishWebsite"),
                    of(Kind.NUMBER, "foundedYear"),
                    of(Kind.TEXT, "primaryEcosystem"),
                    of(Kind.LIST, "ecosystems", "emergingIndustries", "technologyFields", "naceCodes"),
                    of(
                            Kind.NUMBER,
                            "members.total",
                            "members.sme",
                            "members.startUp",
                            "members.large",
                            "members.research",
                            "members.publicBody",
                            "members.other"),
                    of(Kind.TEXT, "publicTies"),
                    of(Kind.NUMBER, "management.fullTimeEquivalents"),
                    of(Kind.LIST, "management.languages"),
                    of(Kind.TEXT, "recognition.programme", "recognition.issuer", "recognition.validUntil"),
                    of(Kind.TEXT, "partnerInterest.interested"),
                    of(Kind.LIST, "partnerInterest.findsPartnersToday", "partnerInterest.mustKnowFirst"),
                    of(Kind.TEXTS, "about"),
                    of(
                            Kind.OURS,
                            "attestedAt",
                            "stale",
                            "label.scheme",
                            "label.level",
                            "label.validUntil",
                            "publishedAt",
                            "updatedAt"))
            .flatMap(columns -> columns)
            .toList();

    private static final JsonMapper JSON = JsonMapper.shared();

    private static Stream<Column> of(Kind kind, String... names) {
        return Stream.of(names).map(name -> new Column(name, kind));
    }

    /** Empty where the entry says nothing. */
    String cell(JsonNode entry) {
        JsonNode value = entry.at("/" + name.replace('.', '/'));
        if (value.isMissingNode() || value.isNull() || value.isObject() && value.isEmpty()) {
            return "";
        }
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(";"))
                : value.isObject() ? value.toString() : value.asString();
    }

    /** What cannot be read as it should be stays text, so that the form finds fault with it at its place. */
    void put(String cell, ObjectNode entry) {
        if (cell.isBlank() || kind == Kind.OURS) {
            return;
        }
        int dot = name.indexOf('.');
        ObjectNode parent = dot < 0 ? entry : entry.withObject("/" + name.substring(0, dot));
        parent.set(name.substring(dot + 1), read(cell.strip()));
    }

    private JsonNode read(String cell) {
        return switch (kind) {
            case NUMBER, TEXTS -> json(cell);
            case LIST -> {
                ArrayNode codes = JSON.createArrayNode();
                Stream.of(cell.split("[;|]"))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .forEach(codes::add);
                yield codes;
            }
            case TEXT, OURS -> StringNode.valueOf(cell);
        };
    }

    private JsonNode json(String cell) {
        if (kind == Kind.TEXTS && !cell.startsWith("{")) {
            return JSON.createObjectNode().put("en", cell);
        }
        try {
            // Half of Europe writes 0,5.
            return JSON.readTree(kind == Kind.NUMBER ? cell.replace(',', '.') : cell);
        } catch (JacksonException notJson) {
            return StringNode.valueOf(cell);
        }
    }
}
