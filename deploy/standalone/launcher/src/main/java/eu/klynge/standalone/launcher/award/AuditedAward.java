package eu.klynge.standalone.launcher.award;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The steps of an award one after the other, each checked against what the ones before allow. */
final class AuditedAward {

    static final String BEGINNING = "0".repeat(64);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHORTLISTED = 3;

    final List<String> faults = new ArrayList<>();
    final Set<String> noted = new HashSet<>();
    final Map<String, Map<String, BigDecimal>> finalists = new LinkedHashMap<>();
    final Jury jury = new Jury();
    final Map<String, Long> order = new HashMap<>();
    private final Hashes hashes = new Hashes();
    private final Map<Long, String> heads = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, Integer> consented = new HashMap<>();
    private final Set<String> out = new HashSet<>();
    private final Set<String> jurors = new HashSet<>();
    private final Set<String> conflicts = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    @Nullable
    Rules rules;

    @Nullable
    JsonNode counted;

    String receiptKey = "";
    String beforeTheCount = "";
    String award = "";
    long codesIssued;
    long hidden;
    private long number;
    private String head = BEGINNING;
    private Instant at = Instant.EPOCH;

    long steps() {
        return number;
    }

    String head() {
        return head;
    }

    boolean isHandedOver() {
        return seen.contains("awarded");
    }

    boolean leadsTo(long step, String hash) {
        return hash.equals(heads.get(step));
    }

    void add(JsonNode step) {
        var previous = head;
        number++;
        link(step);
        if (step.path("data").isMissingNode()) {
            hidden++;
        } else {
            try {
                apply(
                        step.path("type").asString(),
                        JSON.readTree(step.path("data").asString()),
                        previous);
            } catch (RuntimeException unreadable) {
                fault("cannot be read: " + unreadable.getMessage());
            }
        }
        seen.add(step.path("type").asString(""));
    }

    private void link(JsonNode step) {
        award = number == 1 ? step.path("award").asString("") : award;
        if (step.path("number").asLong() != number
                || !step.path("award").asString("").equals(award)) {
            fault("is not the next one of this award");
        }
        var when = Instant.parse(step.path("at").asString());
        if (when.isBefore(at)) {
            fault("is dated before the one before it");
        }
        if (step.has("data")) {
            var expected = hashes.of(
                    head,
                    award,
                    Long.toString(number),
                    step.path("at").asString(),
                    step.path("type").asString(),
                    step.path("data").asString());
            if (!step.path("previous").asString("").equals(head)
                    || !step.path("hash").asString("").equals(expected)) {
                fault("does not follow from those before: it, or one before it, was changed or taken out");
            }
        }
        at = when;
        head = step.path("hash").asString("");
        heads.put(number, head);
    }

    private void apply(String type, JsonNode data, String previous) {
        switch (type) {
            case "drafted" -> rules = new Rules(data.path("definition"));
            case "redrafted" -> {
                demand(!seen.contains("opened"), "changes what the award asks after it was opened");
                rules = new Rules(data.path("definition"));
            }
            case "opened" -> receiptKey = data.path("receiptKey").asString();
            case "extended" ->
                demand(
                        rules().extend(
                                        data.path("period").asString(),
                                        LocalDateTime.parse(data.path("until").asString())),
                        "moves a date forward");
            case "nominated" -> nominated(data);
            case "consented" -> {
                demand(at.isBefore(rules().until("nominationsUntil")), "consents after nominations ended");
                consented.put(text(data, "nomination"), data.path("version").asInt());
            }
            case "withdrawn", "excluded" -> {
                demand(!seen.contains("shortlisted"), "takes a nomination out after the shortlist was frozen");
                out.add(text(data, "nomination"));
            }
            case "juror-answered" -> {
                if (data.path("accepted").asBoolean()) {
                    jurors.add(text(data, "juror"));
                } else {
                    jurors.remove(text(data, "juror"));
                }
            }
            case "conflict-found" -> {
                demand(!seen.contains("shortlisted"), "strikes marks after the shortlist was frozen");
                conflicts.add(text(data, "juror") + "/" + text(data, "nomination"));
                jury.strike(text(data, "juror"), text(data, "nomination"));
            }
            case "scored" -> scored(data);
            case "shortlisted" -> shortlisted(data, previous);
            case "codes-issued" -> codesIssued += data.path("count").asLong();
            case "ballots-noted" -> {
                demand(!seen.contains("counted"), "notes ballots after the count");
                demand(!at.isBefore(rules().until("votingFrom")), "notes ballots before the vote began");
                data.path("codes").forEach(code -> demand(noted.add(code.asString()), "notes a ballot twice"));
            }
            case "vote-closed" -> demand(!at.isBefore(rules().until("votingUntil")), "closes the vote before its end");
            case "counted" -> {
                demand(seen.contains("vote-closed") && counted == null, "counts before the vote is closed, or again");
                counted = data;
                beforeTheCount = previous;
            }
            case "awarded" -> handedOver(data);
            default -> {
                // Invitations and declared ties bind nobody to anything that can be recomputed.
            }
        }
    }

    private void nominated(JsonNode data) {
        var nomination = text(data, "nomination");
        var version = data.path("version").asInt();
        demand(
                seen.contains("opened") && at.isBefore(rules().until("nominationsUntil")),
                "nominates before or after the time of nominations");
        demand(rules().categories().contains(text(data, "category")), "nominates for no category of the award");
        demand(version == versions.getOrDefault(nomination, 0) + 1, "leaves out a version of a nomination");
        versions.put(nomination, version);
        categories.put(nomination, text(data, "category"));
        order.putIfAbsent(nomination, number);
        if (data.path("self").asBoolean()) {
            consented.put(nomination, version);
        }
    }

    private void scored(JsonNode data) {
        var juror = text(data, "juror");
        var nomination = text(data, "nomination");
        demand(
                !at.isBefore(rules().until("nominationsUntil")) && at.isBefore(rules().until("scoringUntil")),
                "gives marks before or after the time of scoring");
        demand(jurors.contains(juror), "gives marks by somebody who is no juror");
        demand(!conflicts.contains(juror + "/" + nomination), "gives marks in spite of a tie");
        demand(consented.containsKey(nomination), "gives marks to what the nominee does not stand behind");
        var scores = new HashMap<String, Integer>();
        for (var criterion : rules().weights().keySet()) {
            var score = data.path("scores").path(criterion).asInt(-1);
            demand(score >= 0 && score <= 10, "gives marks out of range");
            scores.put(criterion, score);
        }
        jury.mark(juror, nomination, scores);
    }

    private void shortlisted(JsonNode data, String previous) {
        demand(!seen.contains("shortlisted"), "freezes the shortlist again");
        demand(!at.isBefore(rules().until("scoringUntil")), "freezes the shortlist before scoring ended");
        for (var shortlist : data.path("categories")) {
            var category = text(shortlist, "category");
            var counting = categories.entrySet().stream()
                    .filter(one -> one.getValue().equals(category))
                    .map(Map.Entry::getKey)
                    .filter(nomination -> consented.containsKey(nomination) && !out.contains(nomination))
                    .collect(Collectors.toSet());
            var expected = jury.order(rules(), counting, order, previous);
            var named = new LinkedHashMap<String, BigDecimal>();
            shortlist
                    .path("finalists")
                    .forEach(one -> named.put(text(one, "nomination"), new BigDecimal(text(one, "score"))));
            var right = new LinkedHashMap<String, BigDecimal>();
            expected.stream().limit(SHORTLISTED).forEach(one -> right.put(one.nomination(), one.score()));
            // Marks that are still secret come to light when the award is handed over; then this is looked at.
            demand(
                    hidden > 0 || List.copyOf(named.entrySet()).equals(List.copyOf(right.entrySet())),
                    "shortlists others in " + category + " than the marks do: " + right);
            finalists.put(category, named);
        }
    }

    private void handedOver(JsonNode data) {
        var winners = new HashMap<String, String>();
        if (counted != null) {
            counted.path("categories").forEach(one -> {
                if (one.has("winner")) {
                    winners.put(text(one, "category"), text(one, "winner"));
                }
            });
        }
        var named = new HashMap<String, String>();
        data.path("winners")
                .properties()
                .forEach(one -> named.put(one.getKey(), one.getValue().asString()));
        demand(counted != null && named.equals(winners), "names other winners than the count");
    }

    Rules rules() {
        if (rules == null) {
            throw new IllegalStateException("nothing says yet what the award is");
        }
        return rules;
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asString("");
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            fault(otherwise);
        }
    }

    private void fault(String what) {
        faults.add("Step " + number + " " + what + ".");
    }
}
