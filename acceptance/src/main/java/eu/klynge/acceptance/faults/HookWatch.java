package eu.klynge.acceptance.faults;

import eu.klynge.acceptance.platform.HookReceiver;
import eu.klynge.acceptance.platform.HookReceiver.Message;
import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.kit.test.history.Acknowledged;
import eu.klynge.kit.test.history.HistoryChecker;
import eu.klynge.kit.test.history.HistoryChecker.Keeps;
import eu.klynge.kit.test.history.Published;
import eu.klynge.kit.test.history.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A webhook for every event of a cluster's life, and what its receiver heard. */
final class HookWatch implements AutoCloseable {

    private static final String PATH = "/api/v1/webhooks";
    private static final String OWNER = "operator";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HookReceiver receiver = new HookReceiver(() -> 204);
    private final RunningPlatform platform;
    private final String id;

    HookWatch(RunningPlatform platform) {
        this.platform = platform;
        var body =
                "{\"url\": \"%s\", \"types\": [\"eu.klynge.directory.cluster.published.v1\", \"eu.klynge.directory.cluster.updated.v1\"]}"
                        .formatted(receiver.address());
        this.id = platform.gateway()
                .post(PATH, body)
                .as(OWNER)
                .answer()
                .demand(201)
                .text("id");
    }

    /** Every event at least once, each under one id of its own, and those of a key in their order. */
    Told held(Collection<Acknowledged> clusters) {
        var messages = receiver.messages();
        var published = new ArrayList<Published>();
        var faults = new ArrayList<String>();
        var ids = new HashMap<String, String>();
        for (var message : messages) {
            var event = published(published.size(), message);
            published.add(event);
            var known = ids.putIfAbsent(event.id(), message.id());
            if (known != null && !known.equals(message.id())) {
                faults.add("event " + event.id() + " came as " + known + " and as " + message.id());
            }
        }
        var verdict = new HistoryChecker(Keeps.ALL_VERSIONS).check(clusters, published);
        faults.addAll(verdict.violations().stream().map(Violation::description).toList());
        return new Told(clusters.size(), ids.size(), messages.size() - ids.size(), faults);
    }

    private static Published published(int place, Message message) {
        JsonNode event = JSON.readTree(message.body());
        var type = event.path("type").asString();
        var data = event.path("data");
        return new Published(
                0,
                place,
                event.path("subject").asString(),
                event.path("id").asString(),
                Long.parseLong(event.path("sequence").asString()),
                type,
                data.toString(),
                Commands.command(type, data));
    }

    @Override
    public void close() {
        try (receiver) {
            var gone = platform.gateway()
                    .send("DELETE", PATH + "/" + id, "")
                    .ifMatch("*")
                    .as(OWNER)
                    .answer();
            gone.demand(204);
        }
    }
}
