package eu.klynge.directory.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The registration that everybody has in front of them, and variations of it. */
public final class Examples {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Examples() {}

    public static ObjectNode example() {
        try (var in = Examples.class.getResourceAsStream("/registration-example.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** @param pointer of an existing object's field; {@code value} as JSON, {@code undefined} takes the field away */
    public static ObjectNode with(String pointer, String value) {
        ObjectNode document = example();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = slash == 0 ? document : document.at(pointer.substring(0, slash));
        String field = pointer.substring(slash + 1);
        if (value.equals("undefined")) {
            ((ObjectNode) parent).remove(field);
        } else {
            ((ObjectNode) parent).set(field, JSON.readTree(value));
        }
        return document;
    }

    public static RegistrationForm.Sound sound(ObjectNode document) {
        return (RegistrationForm.Sound) RegistrationForm.read(document, TODAY);
    }

    public static Registration accepted(String id) {
        return submitted(id).accepted("ann", "cluster-of-" + id, "slug-of-" + id, NOW);
    }

    public static Registration submitted(String id) {
        return Registration.submitted(id, sound(example()), NOW);
    }
}
