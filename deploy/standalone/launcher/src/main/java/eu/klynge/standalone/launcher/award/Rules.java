package eu.klynge.standalone.launcher.award;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What an award's definition says, with the dates as they were moved back. */
final class Rules {

    private final JsonNode definition;
    private final Map<String, LocalDateTime> dates = new HashMap<>();

    Rules(JsonNode definition) {
        this.definition = definition;
        var given = definition.path("dates");
        for (var name : List.of("nominationsUntil", "scoringUntil", "votingFrom", "votingUntil")) {
            dates.put(name, LocalDateTime.parse(given.path(name).asString()));
        }
    }

    Instant until(String date) {
        return at(dates.getOrDefault(date, LocalDateTime.MIN));
    }

    /** False when that is no later than it was. */
    boolean extend(String period, LocalDateTime until) {
        var date = period.equals("vote") ? "votingUntil" : period + "Until";
        var before = dates.put(date, until);
        return before != null && at(until).isAfter(at(before));
    }

    private Instant at(LocalDateTime local) {
        var zone = ZoneId.of(definition.path("dates").path("zone").asString());
        return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    List<String> categories() {
        return definition
                .path("categories")
                .valueStream()
                .map(category -> category.path("id").asString())
                .toList();
    }

    /** Percent by criterion. */
    Map<String, Integer> weights() {
        var weights = new LinkedHashMap<String, Integer>();
        definition
                .path("criteria")
                .forEach(one -> weights.put(
                        one.path("id").asString(), one.path("weight").asInt()));
        return weights;
    }

    String heaviest() {
        var heaviest = "";
        var most = -1;
        for (var weight : weights().entrySet()) {
            if (weight.getValue() > most) {
                heaviest = weight.getKey();
                most = weight.getValue();
            }
        }
        return heaviest;
    }

    String normalisation() {
        return definition.path("normalisation").asString();
    }

    int quorum() {
        return definition.path("quorum").asInt();
    }

    List<String> ties() {
        return definition.path("ties").valueStream().map(JsonNode::asString).toList();
    }
}
