package eu.klynge.standalone.launcher.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sample is an award as the service published it: 5 nominees, 3 jurors, one of them with a tie, 61 ballots, 4 of them changed. */
class AwardAuditTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder = Path.of(".");

    private record Verdict(int code, String said) {}

    private static List<String> sample(String name) {
        try (var in = Objects.requireNonNull(AwardAuditTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Verdict audit(List<String> lines, String... options) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        try {
            var file = Files.write(folder.resolve("award.jsonl"), lines);
            var arguments = new ArrayList<>(List.of(options));
            arguments.add(file.toString());
            var code = new CommandLine(new AwardAudit(out, out)).execute(arguments.toArray(String[]::new));
            return new Verdict(code, said.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> lines() {
        return sample("award.jsonl");
    }

    private static ObjectNode node(String line) {
        return (ObjectNode) JSON.readTree(line);
    }

    private static int first(List<String> lines, String part) {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i;
            }
        }
        throw new AssertionError("no line has " + part);
    }

    private static List<String> with(String part, UnaryOperator<String> change) {
        var lines = new ArrayList<>(lines());
        var at = first(lines, part);
        var changed = change.apply(lines.get(at));
        assertThat(changed).isNotEqualTo(lines.get(at));
        lines.set(at, changed);
        return lines;
    }

    private static List<String> without(String part) {
        var lines = new ArrayList<>(lines());
        lines.remove(first(lines, part));
        return lines;
    }

    /** As somebody would who owns the store: every later hash is made anew. */
    private static List<String> rewritten(List<String> lines) {
        var hashes = new Hashes();
        var head = AuditedAward.BEGINNING;
        var number = 0L;
        var fresh = new ArrayList<String>();
        for (var line : lines) {
            var node = node(line);
            if (node.has("number")) {
                number++;
                node.put("number", number);
                node.put("previous", head);
                head = hashes.of(
                        head,
                        node.path("award").asString(),
                        Long.toString(number),
                        node.path("at").asString(),
                        node.path("type").asString(),
                        node.path("data").asString());
                node.put("hash", head);
                fresh.add(JSON.writeValueAsString(node));
            } else {
                fresh.add(line);
            }
        }
        return fresh;
    }

    private static String head(int step) {
        var line = node(lines().get(step - 1));
        return step + ":" + line.path("hash").asString();
    }

    private void assertFails(List<String> lines, String reason) {
        var verdict = audit(lines);
        assertThat(verdict.said()).contains(reason);
        assertThat(verdict.code()).isEqualTo(1);
    }

    @Test
    void anAwardThatNobodyTouchedHolds() {
        var verdict = audit(lines());

        assertThat(verdict.said()).contains("61 ballots, counted again").contains("All of it holds.");
        assertThat(verdict.code()).isZero();
    }

    @Test
    void receiptsAndHeadsThatWereKeptAreFound() {
        var receipts = sample("receipts.txt");

        var verdict = audit(
                lines(),
                "--receipt",
                receipts.get(0),
                "--receipt",
                receipts.get(1),
                "--head",
                head(3),
                "--head",
                head(30));

        assertThat(verdict.code()).as(verdict.said()).isZero();
    }

    @Test
    void aForgedReceiptIsTold() {
        var receipt = sample("receipts.txt").getFirst();
        var code = receipt.split("\\.")[2];

        assertThat(audit(lines(), "--receipt", receipt.replace(code, "0".repeat(64)))
                        .said())
                .contains("Forged");
        assertThat(audit(lines(), "--receipt", "nonsense").code()).isEqualTo(1);
    }

    @Test
    void aChainWrittenAnewDoesNotLeadToAHeadThatWasKept() {
        var lines = rewritten(with("\"type\":\"drafted\"", line -> line.replace("Cluster Manager", "Duster Manager")));

        assertThat(audit(lines).code()).as("a chain of its own holds").isZero();
        assertThat(audit(lines, "--head", head(3)).said()).contains("does not lead to the head");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drafted",
                "opened",
                "extended",
                "nominated",
                "juror-answered",
                "scored",
                "conflict-found",
                "shortlisted",
                "ballots-noted",
                "vote-closed",
                "counted",
                "awarded"
            })
    void noStepCanBeTakenOut(String type) {
        assertThat(audit(without("\"type\":\"" + type + "\"")).code()).isEqualTo(1);
    }

    @Test
    void noStepCanBeChangedOrSwapped() {
        assertFails(
                with("\"type\":\"scored\"", line -> line.replace("impact\\\":9", "impact\\\":10")), "does not follow");
        assertFails(with("\"number\":7,", line -> line.replace("2027-", "2026-")), "is dated before");
        var swapped = new ArrayList<>(lines());
        swapped.set(4, lines().get(5));
        swapped.set(5, lines().get(4));
        assertFails(swapped, "is not the next one");
    }

    @Test
    void aHeadCannotBeSwapped() {
        assertFails(
                with("\"number\":9,", line -> {
                    var node = node(line);
                    node.put("hash", "f".repeat(64));
                    return JSON.writeValueAsString(node);
                }),
                "does not follow");
    }

    @Test
    void marksAreComputedAgainWhoeverWroteTheChainAnew() {
        assertFails(
                rewritten(with("\"type\":\"scored\"", line -> line.replace("impact\\\":9", "impact\\\":1"))),
                "shortlists others");
    }

    @Test
    void weightsCannotBeChangedAfterTheOpening() {
        var lines = new ArrayList<>(lines());
        var drafted = node(lines.getFirst());
        drafted.put("type", "redrafted").put("at", node(lines.get(4)).path("at").asString());
        drafted.put("data", drafted.path("data").asString().replace("\"weight\":60", "\"weight\":61"));
        lines.add(5, JSON.writeValueAsString(drafted));

        assertFails(rewritten(lines), "after it was opened");
    }

    @Test
    void aNominationAfterTheDeadlineIsSeen() {
        var lines = new ArrayList<>(lines());
        var late = node(lines.get(first(lines, "\"type\":\"nominated\"")));
        var at = first(lines, "\"type\":\"scored\"");
        late.put("at", node(lines.get(at)).path("at").asString());
        late.put(
                "data",
                late.path("data").asString().replaceAll("\"nomination\":\"[^\"]+\"", "\"nomination\":\"late\""));
        lines.add(at, JSON.writeValueAsString(late));

        assertFails(rewritten(lines), "before or after the time of nominations");
    }

    @Test
    void marksOfAJurorWithATieAreSeen() {
        var lines = new ArrayList<>(lines());
        var conflict = lines.remove(first(lines, "\"type\":\"conflict-found\""));
        var juror = JSON.readTree(node(conflict).path("data").asString())
                .path("juror")
                .asString();
        var nomination = JSON.readTree(node(conflict).path("data").asString())
                .path("nomination")
                .asString();
        var marks = first(lines, "\\\"juror\\\":\\\"" + juror + "\\\",\\\"nomination\\\":\\\"" + nomination);
        var early = node(conflict);
        early.put("at", node(lines.get(marks)).path("at").asString());
        lines.add(marks, JSON.writeValueAsString(early));

        assertFails(rewritten(lines), "in spite of a tie");
    }

    @Test
    void marksThatAreStruckAfterTheShortlistAreSeen() {
        var lines = new ArrayList<>(lines());
        var conflict = node(lines.get(first(lines, "\"type\":\"conflict-found\"")));
        var at = first(lines, "\"type\":\"shortlisted\"") + 1;
        conflict.put("at", node(lines.get(at)).path("at").asString());
        lines.add(at, JSON.writeValueAsString(conflict));

        assertFails(rewritten(lines), "strikes marks after the shortlist was frozen");
    }

    @Test
    void aDateIsNeverMovedForward() {
        assertFails(
                rewritten(with("\"type\":\"extended\"", line -> line.replace("2027-04-01T12:00", "2027-03-20T12:00"))),
                "moves a date forward");
    }

    @Test
    void aDroppedBallotIsMissed() {
        assertFails(without("{\"ballot\""), "was noted, and is not in the box exactly once");
    }

    @Test
    void anAddedBallotIsSeen() {
        var lines = new ArrayList<>(lines());
        var ballot = node(lines.getLast());
        ballot.put("nonce", "another-nonce-that-is-long-enough");
        ballot.put(
                "ballot",
                new Hashes()
                        .of(
                                "klynge-ballot-1",
                                node(lines.getFirst()).path("award").asString(),
                                ballot.path("category").asString(),
                                ballot.path("nomination").asString(),
                                ballot.path("nonce").asString()));
        lines.add(JSON.writeValueAsString(ballot));

        assertFails(lines, "was never noted");
    }

    @Test
    void aBallotCountedTwiceIsSeen() {
        var lines = new ArrayList<>(lines());
        lines.add(lines.getLast());

        assertFails(lines, "is there twice");
    }

    @Test
    void aChangedVoteIsSeen() {
        var nominations = node(lines().getLast()).path("nomination").asString();
        var other = lines().stream()
                .filter(line -> line.startsWith("{\"ballot\""))
                .map(line -> node(line).path("nomination").asString())
                .filter(nomination -> !nomination.equals(nominations))
                .findFirst()
                .orElseThrow();

        assertFails(
                with(
                        "{\"ballot\"",
                        line -> line.contains(other)
                                ? line.replace(other, nominations)
                                : line.replace(nominations, other)),
                "is not the ballot that its code was made of");
    }

    @Test
    void aReplacedBallotCannotComeBack() {
        assertFails(
                with("\"replaced\":[\"", line -> line.replaceAll("\"replaced\":\\[.*]", "\"replaced\":[]")),
                "was noted, and is not in the box exactly once");
    }

    @Test
    void anotherCountOrWinnerIsSeenWhoeverWroteTheChainAnew() {
        assertFails(
                rewritten(
                        with("\"type\":\"counted\"", line -> line.replace("\\\"ballots\\\":61", "\\\"ballots\\\":62"))),
                "and the count says 62");
        var counted = node(lines().get(first(lines(), "\"type\":\"counted\"")));
        var result = JSON.readTree(counted.path("data").asString())
                .path("categories")
                .path(0);
        var winner = result.path("winner").asString();
        var loser = result.path("votes")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(nomination -> !nomination.equals(winner))
                .findFirst()
                .orElseThrow();
        assertFails(
                rewritten(with(
                        "\"type\":\"counted\"",
                        line -> line.replace("\\\"winner\\\":\\\"" + winner, "\\\"winner\\\":\\\"" + loser))),
                "The winner of manager is " + winner);
        assertFails(
                rewritten(with("\"type\":\"awarded\"", line -> line.replace(winner, loser))),
                "other winners than the count");
    }

    @Test
    void moreBallotsOnTheSpotThanCodesAreSeen() {
        assertFails(
                rewritten(with(
                        "\"type\":\"counted\"",
                        line -> line.replace("\\\"on-site\\\":1", "\\\"on-site\\\":2")
                                .replace("\\\"web\\\":60", "\\\"web\\\":59"))),
                "than codes for it were printed");
    }

    @Test
    void aFileFromBeforeTheCeremonyIsIncompleteAndSaysSo() {
        var secret = Set.of(
                "nominated",
                "consented",
                "withdrawn",
                "juror-invited",
                "juror-answered",
                "scored",
                "conflict-found",
                "counted");
        var early = lines().stream()
                .filter(line -> line.contains("\"number\"") && !line.contains("\"type\":\"awarded\""))
                .map(line -> {
                    var node = node(line);
                    if (secret.contains(node.path("type").asString())) {
                        node.remove(List.of("type", "data", "previous"));
                    }
                    return JSON.writeValueAsString(node);
                })
                .toList();

        var verdict = audit(early, "--head", head(9));

        assertThat(verdict.said()).contains("show their hash alone");
        assertThat(verdict.code()).isEqualTo(2);
    }

    @Test
    void aHandedOverAwardHidesNothing() {
        assertFails(
                with("\"type\":\"scored\"", line -> {
                    var node = node(line);
                    node.remove(List.of("type", "data", "previous"));
                    return JSON.writeValueAsString(node);
                }),
                "are hidden");
    }

    @Test
    void anotherFileIsNone() {
        assertThat(audit(List.of("Dear Sir")).code()).isEqualTo(1);
        assertThat(audit(List.of("[]")).code()).isEqualTo(1);
        assertThat(audit(List.of()).code()).isNotZero();
    }
}
