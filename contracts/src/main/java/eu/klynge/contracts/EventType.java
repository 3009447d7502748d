package eu.klynge.contracts;

import java.util.List;

/**
 * A type of event: the logical name on the wire, the record its data decodes to and the topics it appears on.
 *
 * @param name   {@code eu.klynge.<context>.<aggregate>.<what happened>.v<major>}
 * @param data   the whole state after the event
 * @param topics where it is written, the state topic first
 */
public record EventType<T>(String name, Class<T> data, List<Topic> topics) {

    public EventType {
        Required.field("name", name);
        Required.field("data", data);
        topics = Required.list("topics", topics);
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("topics is empty");
        }
    }

    /** Value of {@link Headers#CE_DATASCHEMA}: where the platform serves the JSON Schema, as an absolute path. */
    public String schemaPath() {
        return "/api/schemas/" + name + ".json";
    }

    /** The JSON Schema as a resource of this library. */
    public String schemaResource() {
        return "eu/klynge/contracts/schemas/" + name + ".json";
    }
}
