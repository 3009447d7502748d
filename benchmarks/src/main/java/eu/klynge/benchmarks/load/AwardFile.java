package eu.klynge.benchmarks.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * An award as its published file, by the words of events-service's README and by none of its code: three nominees, one juror,
 * and any number of ballots, all in order.
 */
public final class AwardFile {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AWARD = "01a20249-0e42-7dbd-9a25-dde4667141d7";
    private static final String CATEGORY = "manager";
    private static final List<String> NOMINEES = List.of("nominee-1", "nominee-2", "nominee-3");
    private static final String DEFINITION = """
            {"definition": {"name": "Manager", "series": "manager", "dates": {"zone": "Europe/Brussels",
             "nominationsUntil": "2027-03-01T00:00:00", "scoringUntil": "2027-04-01T00:00:00",
             "votingFrom": "2027-05-01T00:00:00", "votingUntil": "2027-05-10T00:00:00"},
             "categories": [{"id": "manager", "name": "Manager"}],
             "criteria": [{"id": "impact", "name": "Impact", "weight": 100}],
             "normalisation": "none", "quorum": 1, "ties": ["earliest"]}}""";
    /** Ballots are noted together. */
    private static final int TOGETHER = 100;

    private final MessageDigest sha;
    private final BufferedWriter file;
    private long number;
    private String head = "0".repeat(64);

    private AwardFile(BufferedWriter file) throws NoSuchAlgorithmException {
        this.sha = MessageDigest.getInstance("SHA-256");
        this.file = file;
    }

    /** @return how many lines it has */
    public static long write(Path path, int ballots) throws IOException, NoSuchAlgorithmException {
        try (var file = Files.newBufferedWriter(path)) {
            var award = new AwardFile(file);
            award.beforeTheVote();
            return award.vote(ballots);
        }
    }

    private void beforeTheVote() throws IOException {
        step("2027-01-01T12:00:00Z", "drafted", DEFINITION);
        step("2027-01-01T12:00:00Z", "opened", Map.of("receiptKey", "none"));
        for (var nominee : NOMINEES) {
            step(
                    "2027-01-02T12:00:00Z",
                    "nominated",
                    Map.of("nomination", nominee, "version", 1, "category", CATEGORY, "self", true));
        }
        step("2027-01-03T12:00:00Z", "juror-answered", Map.of("juror", "juror-1", "accepted", true));
        var finalists = new ArrayList<Map<String, Object>>();
        for (var nominee : NOMINEES) {
            var mark = 9 - finalists.size();
            step(
                    "2027-03-02T12:00:00Z",
                    "scored",
                    Map.of("juror", "juror-1", "nomination", nominee, "scores", Map.of("impact", mark)));
            finalists.add(Map.of("nomination", nominee, "score", mark + ".000000"));
        }
        step(
                "2027-04-02T00:00:00Z",
                "shortlisted",
                Map.of("categories", List.of(Map.of("category", CATEGORY, "finalists", finalists))));
    }

    private long vote(int ballots) throws IOException {
        var box = new TreeMap<String, String>();
        var votes = new TreeMap<String, Integer>();
        for (var ballot = 0; ballot < ballots; ballot++) {
            var nominee = NOMINEES.get(ballot % 7 < 4 ? 0 : ballot % 7 < 6 ? 1 : 2);
            var nonce = "nonce-that-is-long-enough-%09d".formatted(ballot);
            var code = hash(String.join("\n", "klynge-ballot-1", AWARD, CATEGORY, nominee, nonce));
            box.put(code, line(code, nominee, nonce));
            votes.merge(nominee, 1, Integer::sum);
        }
        NOMINEES.forEach(nominee -> votes.putIfAbsent(nominee, 0));
        var codes = List.copyOf(box.keySet());
        for (var from = 0; from < ballots; from += TOGETHER) {
            step(
                    "2027-05-02T00:00:00Z",
                    "ballots-noted",
                    Map.of("codes", codes.subList(from, Math.min(ballots, from + TOGETHER))));
        }
        step("2027-05-10T00:00:00Z", "vote-closed", Map.of());
        step("2027-05-10T00:00:00Z", "counted", count(ballots, List.copyOf(box.values()), votes));
        step("2027-05-10T00:00:00Z", "awarded", Map.of("winners", Map.of(CATEGORY, NOMINEES.getFirst())));
        for (var line : box.values()) {
            file.write(line);
            file.newLine();
        }
        return number + ballots;
    }

    private Map<String, Object> count(int ballots, List<String> lines, Map<String, Integer> votes) {
        return Map.of(
                "ballots",
                ballots,
                "byChannel",
                Map.of("web", ballots, "on-site", 0),
                "root",
                root(lines),
                "categories",
                List.of(Map.of("category", CATEGORY, "votes", votes, "winner", NOMINEES.getFirst())));
    }

    private static String line(String code, String nominee, String nonce) {
        var ballot = new LinkedHashMap<String, Object>();
        ballot.put("ballot", code);
        ballot.put("category", CATEGORY);
        ballot.put("nomination", nominee);
        ballot.put("nonce", nonce);
        ballot.put("replaced", List.of());
        return JSON.writeValueAsString(ballot);
    }

    private void step(String at, String type, Object data) throws IOException {
        number++;
        var text = data instanceof String json ? json : JSON.writeValueAsString(data);
        var previous = head;
        head = hash(String.join("\n", previous, AWARD, Long.toString(number), at, type, text));
        var step = new LinkedHashMap<String, Object>();
        step.put("award", AWARD);
        step.put("number", number);
        step.put("at", at);
        step.put("type", type);
        step.put("data", text);
        step.put("previous", previous);
        step.put("hash", head);
        file.write(JSON.writeValueAsString(step));
        file.newLine();
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of the tree of RFC 9162 over the lines. */
    private String root(List<String> lines) {
        var level = new ArrayList<byte[]>();
        for (var line : lines) {
            sha.update((byte) 0);
            level.add(sha.digest(line.getBytes(StandardCharsets.UTF_8)));
        }
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (var left = 0; left < level.size(); left += 2) {
                above.add(left + 1 < level.size() ? pair(level.get(left), level.get(left + 1)) : level.get(left));
            }
            level = above;
        }
        return HexFormat.of().formatHex(level.isEmpty() ? sha.digest() : level.getFirst());
    }

    private byte[] pair(byte[] left, byte[] right) {
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }
}
