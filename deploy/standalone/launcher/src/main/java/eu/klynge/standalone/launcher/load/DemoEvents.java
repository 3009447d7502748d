package eu.klynge.standalone.launcher.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts and publishes the events of the demo as an organiser would, and opens its award. Doing so again changes nothing. */
final class DemoEvents {

    static final String NAME = "demo-events";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;
    private final DemoAward award;

    /** @param lines one an event, then the award and the sum */
    record Told(List<String> lines, boolean refused) {}

    /** @param fault empty when it is public now; else what the platform said */
    private record Published(String id, String fault) {}

    DemoEvents(Api api, Clock clock) {
        this.api = api;
        this.award = new DemoAward(api, clock);
    }

    Told load() {
        var lines = new ArrayList<String>();
        var refused = 0;
        var ids = new HashMap<String, String>();
        var entries = entries();
        for (var entry : entries) {
            var series = entry.has("series");
            var form = entry.path(series ? "series" : "event");
            var published = publish(series ? "/api/v1/event-series" : "/api/v1/events", form);
            var fault = published.fault();
            refused += fault.isEmpty() ? 0 : 1;
            var title = form.path("title").path("en").asString("");
            lines.add(fault.isEmpty() ? "published  " + title : "refused    " + title + "  " + fault);
            ids.put(title, published.id());
        }
        var opened = award.open(ids);
        lines.add(opened.line());
        lines.add("%s: %d events and series, %d published, %d refused."
                .formatted(NAME, entries.size(), entries.size() - refused, refused));
        return new Told(lines, refused > 0 || opened.refused());
    }

    private Published publish(String path, JsonNode form) {
        var body = form.toString();
        var key = NAME + "-" + HexFormat.of().toHexDigits(body.hashCode());
        var drafted = api.post(path, body, Map.of("Idempotency-Key", key));
        if (drafted.status() != 201) {
            return new Published("", said(drafted));
        }
        var id = drafted.body().path("id").asString("");
        var published = api.post(
                path + "/" + id + "/publication", "", Map.of("Idempotency-Key", key + "-published", "If-Match", "*"));
        // An earlier run published it, and it may have been held since.
        return new Published(id, published.status() == 200 || published.status() == 409 ? "" : said(published));
    }

    static String said(Api.Answer answer) {
        return answer.status() + " " + answer.body().path("title").asString("") + " "
                + answer.body().path("errors");
    }

    private static List<JsonNode> entries() {
        try (InputStream in = Objects.requireNonNull(DemoEvents.class.getResourceAsStream(NAME + ".json"))) {
            return JSON.readTree(in).values().stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
