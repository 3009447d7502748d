package eu.klynge.events.programme;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Rooms, or tracks: those that the event has keep their ids, others get new ones. Not for several threads. */
final class Named {

    static final int LONGEST_NAME = 120;

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final ArrayNode all = JsonMapper.shared().createArrayNode();
    private final Slugs slugs;

    Named(String otherwise) {
        this.slugs = new Slugs(otherwise);
    }

    void add(String id, String name) {
        slugs.take(id);
        ids.putIfAbsent(key(name), id);
        ids.putIfAbsent(key(id), id);
        all.addObject().put("id", id).put("name", name);
    }

    /** The id of the one that has this name, or this id. */
    String idOf(String name) {
        if (!ids.containsKey(key(name))) {
            add(slugs.of(name), name);
        }
        return ids.getOrDefault(key(name), "");
    }

    ArrayNode all() {
        return all;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
