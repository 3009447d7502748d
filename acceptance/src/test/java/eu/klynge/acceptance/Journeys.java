package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ways that tests begin with. */
final class Journeys {

    static final String REGISTRATIONS = "/api/v1/registrations";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningPlatform platform;

    record Submitted(String id, String etag, String followUp, ObjectNode form) {

        String path() {
            return REGISTRATIONS + "/" + id;
        }
    }

    record Accepted(Submitted submitted, String clusterId, String slug) {}

    Journeys(RunningPlatform platform) {
        this.platform = platform;
    }

    /** The example of the interface's description, as an organisation of its own, with a contact of its own. */
    static ObjectNode form() {
        var one = UUID.randomUUID().toString().substring(0, 8);
        var form = example();
        form.put("name", "Odense Robotics " + one);
        form.withObjectProperty("contact")
                .put("name", "Testperson Nummer" + one)
                .put("email", "contact-" + one + "@odense.example");
        return form;
    }

    static ObjectNode example() {
        try (var in = Journeys.class.getResourceAsStream("registration-example.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Submitted submitted() {
        return submitted(form());
    }

    Submitted submitted(ObjectNode form) {
        var answer = platform.gateway()
                .post(REGISTRATIONS, form)
                .key(UUID.randomUUID().toString())
                .as("steward-eu")
                .answer();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        var followUp = answer.json().path("followUp").path("href").asString();
        return new Submitted(answer.text("id"), answer.etag(), followUp, form);
    }

    Accepted accepted() {
        return accepted(submitted());
    }

    Accepted accepted(Submitted submitted) {
        var answer = acceptance(submitted, submitted.etag());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return new Accepted(submitted, answer.text("clusterId"), answer.text("slug"));
    }

    Answer acceptance(Submitted submitted, String etag) {
        return platform.gateway()
                .post(submitted.path() + "/acceptance", "{}")
                .ifMatch(etag)
                .as("steward-dk")
                .answer();
    }
}
