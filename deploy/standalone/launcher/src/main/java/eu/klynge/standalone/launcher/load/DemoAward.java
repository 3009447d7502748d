package eu.klynge.standalone.launcher.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens the award of the demo's conference. Its chain cannot be backdated, so its dates lie as far ahead as the file says in days from
 * today, and anybody can nominate, judge and vote in it.
 */
final class DemoAward {

    private static final String NAME = "demo-award";
    private static final String PATH = "/api/v1/awards";
    private static final String MIDNIGHT = "T00:00";
    private static final List<String> DATES = List.of("nominationsUntil", "scoringUntil", "votingFrom", "votingUntil");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;
    private final Clock clock;

    record Opened(String line, boolean refused) {}

    DemoAward(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** @param events ids by English title */
    Opened open(Map<String, String> events) {
        var file = file();
        var form = form(file, events.getOrDefault(file.path("event").asString(""), ""));
        var name = form.path("name").asString("");
        var there = api.get(PATH + "?series=" + form.path("series").asString(""));
        if (there.body().path("items").isArray() && !there.body().path("items").isEmpty()) {
            return new Opened("there      " + name, false);
        }
        var body = form.toString();
        var key = NAME + "-" + HexFormat.of().toHexDigits(body.hashCode());
        var drafted = api.post(PATH, body, Map.of("Idempotency-Key", key));
        if (drafted.status() != 201) {
            return new Opened("refused    " + name + "  " + DemoEvents.said(drafted), true);
        }
        var opened = api.post(
                PATH + "/" + drafted.body().path("award").asString("") + "/opening",
                "",
                Map.of("Idempotency-Key", key + "-opened"));
        return opened.status() == 200
                ? new Opened("opened     " + name, false)
                : new Opened("refused    " + name + "  " + DemoEvents.said(opened), true);
    }

    private ObjectNode form(JsonNode file, String event) {
        var form = (ObjectNode) file.path("award").deepCopy();
        if (!event.isEmpty()) {
            form.put("event", event);
        }
        var today = LocalDate.now(clock.withZone(ZoneId.of(form.path("zone").asString())));
        for (var date : DATES) {
            form.put(date, today.plusDays(file.path("days").path(date).asInt()) + MIDNIGHT);
        }
        return form;
    }

    private static JsonNode file() {
        try (InputStream in = Objects.requireNonNull(DemoAward.class.getResourceAsStream(NAME + ".json"))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
