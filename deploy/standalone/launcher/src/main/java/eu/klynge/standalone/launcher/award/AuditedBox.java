package eu.klynge.standalone.launcher.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The published ballots, counted again. */
final class AuditedBox {

    private static final int FAULTS_TOLD = 20;

    final List<String> faults = new ArrayList<>();
    final Set<String> replaced = new HashSet<>();
    final Set<String> counting = new HashSet<>();
    private final AuditedAward award;
    private final Hashes hashes = new Hashes();
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, Map<String, Long>> votes = new HashMap<>();
    private String last = "";
    private long untold;

    AuditedBox(AuditedAward award) {
        this.award = award;
    }

    void add(String line, JsonNode ballot) {
        var code = ballot.path("ballot").asString("");
        var category = ballot.path("category").asString("");
        var nomination = ballot.path("nomination").asString("");
        var expected = hashes.of(
                "klynge-ballot-1",
                award.award,
                category,
                nomination,
                ballot.path("nonce").asString(""));
        demand(code.equals(expected), code, "is not the ballot that its code was made of");
        demand(award.noted.contains(code), code, "was never noted while the vote was on");
        demand(counting.add(code), code, "is there twice");
        demand(code.compareTo(last) > 0, code, "is not in its place");
        demand(
                award.finalists.getOrDefault(category, Map.of()).containsKey(nomination),
                code,
                "is for somebody who was not shortlisted");
        ballot.path("replaced").forEach(old -> {
            demand(award.noted.contains(old.asString()), old.asString(), "is said to be replaced, and was never noted");
            demand(replaced.add(old.asString()), old.asString(), "is replaced twice");
        });
        last = code;
        leaves.add(hashes.leaf(line));
        votes.computeIfAbsent(category, none -> new TreeMap<>()).merge(nomination, 1L, Long::sum);
    }

    long ballots() {
        return leaves.size();
    }

    Map<String, Map<String, Long>> votes() {
        return votes;
    }

    /** To be asked when all ballots are added. */
    void close() {
        for (var code : award.noted) {
            demand(
                    counting.contains(code) != replaced.contains(code),
                    code,
                    "was noted, and is not in the box exactly once");
        }
        var counted = award.counted;
        if (counted == null) {
            faults.add("Nothing was counted.");
            return;
        }
        if (counted.path("ballots").asLong() != ballots()) {
            faults.add("There are " + ballots() + " ballots, and the count says "
                    + counted.path("ballots").asLong() + ".");
        }
        if (!counted.path("root").asString("").equals(hashes.root(leaves))) {
            faults.add("These are not the ballots that were counted: the root of their tree is another one.");
        }
        channels(counted);
        counted.path("categories").forEach(this::result);
        if (untold > 0) {
            faults.add("And " + untold + " more.");
        }
    }

    private void channels(JsonNode counted) {
        var onSite = counted.path("byChannel").path("on-site").asLong();
        if (onSite > award.codesIssued * award.rules().categories().size()) {
            faults.add("More ballots were cast on the spot than codes for it were printed.");
        }
        if (onSite + counted.path("byChannel").path("web").asLong() != ballots()) {
            faults.add("The ways that ballots came by do not add up to all of them.");
        }
    }

    private void result(JsonNode result) {
        var category = result.path("category").asString("");
        var finalists = award.finalists.getOrDefault(category, Map.of());
        var own = new TreeMap<String, Long>();
        finalists.keySet().forEach(nomination -> own.put(nomination, 0L));
        own.putAll(votes.getOrDefault(category, Map.of()));
        var said = new TreeMap<String, Long>();
        result.path("votes")
                .properties()
                .forEach(one -> said.put(one.getKey(), one.getValue().asLong()));
        if (!said.equals(own)) {
            faults.add("The votes in " + category + " are " + own + ", not " + said + ".");
        }
        var order = Comparator.<String, Long>comparing(nomination -> own.getOrDefault(nomination, 0L))
                .reversed()
                .thenComparing(award.jury.ties(award.rules(), finalists, award.order, award.beforeTheCount));
        var winner = own.keySet().stream().sorted(order).findFirst().orElse("");
        if (!winner.equals(result.path("winner").asString(""))) {
            faults.add("The winner of " + category + " is " + winner + ", not "
                    + result.path("winner").asString("nobody") + ".");
        }
    }

    private void demand(boolean holds, String code, String otherwise) {
        if (holds) {
            return;
        }
        if (faults.size() < FAULTS_TOLD) {
            faults.add("Ballot " + code + " " + otherwise + ".");
        } else {
            untold++;
        }
    }
}
