package eu.klynge.standalone.launcher.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Takes one entry the whole way: submitted, accepted, on the map. Doing so again changes nothing. For several threads. */
final class Loading {

    private final Api api;
    private final Set<String> present = ConcurrentHashMap.newKeySet();

    Loading(Api api) {
        this.api = api;
    }

    /** Learns which organisations are there already; an idempotency key is not kept for ever. */
    void learnWhatIsPresent() {
        var path = "/api/v1/clusters?limit=100";
        var cursor = "";
        do {
            var page = api.get(cursor.isEmpty() ? path : path + "&cursor=" + cursor)
                    .body();
            page.path("items")
                    .forEach(cluster -> present.add(key(
                            cluster.path("name").asString(""),
                            cluster.path("country").asString(""))));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
    }

    Outcome load(Entry entry) {
        return switch (entry) {
            case Entry.Unusable unusable -> new Outcome.Refused(unusable, List.of(unusable.fault()));
            case Entry.Ready ready
            when present.contains(key(ready.form().name(), ready.form().country())) -> new Outcome.AlreadyLoaded(ready);
            case Entry.Ready ready -> submit(ready);
        };
    }

    private Outcome submit(Entry.Ready entry) {
        var body = entry.form().json();
        var answer = api.post("/api/v1/registrations", body, Map.of("Idempotency-Key", "load-" + digest(body)));
        return answer.status() == 201
                ? accept(
                        entry,
                        "/api/v1/registrations/" + answer.body().path("id").asString(""),
                        answer.etag())
                : refused(entry, answer);
    }

    private Outcome accept(Entry.Ready entry, String registration, String etag) {
        var answer = acceptance(registration, etag);
        if (answer.status() == 200) {
            return new Outcome.Loaded(entry, answer.body().path("slug").asString(""));
        }
        // The submission may be an earlier run's, whose answer was repeated: then it has moved on since.
        var current = api.get(registration);
        if (current.body().path("state").asString("").equals("accepted")) {
            return new Outcome.AlreadyLoaded(entry);
        }
        var again = answer.status() == 412 ? acceptance(registration, current.etag()) : answer;
        return again.status() == 200
                ? new Outcome.Loaded(entry, again.body().path("slug").asString(""))
                : refused(entry, again);
    }

    private Api.Answer acceptance(String registration, String etag) {
        return api.post(registration + "/acceptance", "{}", Map.of("If-Match", etag));
    }

    private static Outcome refused(Entry entry, Api.Answer answer) {
        var faults = answer.body().path("errors").values().stream()
                .map(error -> new Fault(text(error, "pointer"), text(error, "code"), text(error, "message")))
                .toList();
        if (!faults.isEmpty()) {
            return new Outcome.Refused(entry, faults);
        }
        var title = text(answer.body(), "title");
        var detail = text(answer.body(), "detail");
        return new Outcome.Refused(
                entry, List.of(new Fault("", Integer.toString(answer.status()), detail.isEmpty() ? title : detail)));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static String key(String name, String country) {
        return country + " " + name;
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
