package eu.klynge.kit.test.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first appearance of each event, and what contradicts one. */
final class Firsts {
    private final Map<String, Published> byId = new HashMap<>();
    private final Map<Map.Entry<String, Long>, Published> byVersion = new HashMap<>();
    private final List<Published> inOrder = new ArrayList<>();
    private final List<Violation> contradictions = new ArrayList<>();

    Firsts(List<Published> logged) {
        logged.forEach(this::see);
    }

    List<Published> inOrder() {
        return inOrder;
    }

    List<Violation> contradictions() {
        return contradictions;
    }

    private void see(Published event) {
        var sameId = byId.putIfAbsent(event.id(), event);
        if (sameId != null) {
            if (!event.repeats(sameId)) {
                contradictions.add(new Violation.Contradicted(sameId, event));
            }
            return;
        }
        var sameVersion = byVersion.putIfAbsent(Map.entry(event.key(), event.sequence()), event);
        if (sameVersion != null) {
            contradictions.add(new Violation.Contradicted(sameVersion, event));
            return;
        }
        inOrder.add(event);
    }
}
