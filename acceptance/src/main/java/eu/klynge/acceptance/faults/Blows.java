package eu.klynge.acceptance.faults;

import java.util.List;
import java.util.stream.IntStream;

/** Which blows fall, in turn: every second one at a crash point, the others at random on each process. */
final class Blows {

    private static final List<String> POINTS = List.of(
            "command.after-write",
            "outbox.before-send",
            "outbox.after-send",
            "outbox.after-pull",
            "inbox.before-effect",
            "inbox.after-effect");
    private static final List<String> TARGETS = List.of("document-store", "broker", "directory-service");

    private Blows() {}

    static List<Blow> inTurn(int count) {
        return IntStream.range(0, count).mapToObj(Blows::number).toList();
    }

    private static Blow number(int n) {
        return n % 2 == 0
                ? new Blow.AtPoint(POINTS.get(n / 2 % POINTS.size()))
                : new Blow.AtRandom(TARGETS.get(n / 2 % TARGETS.size()));
    }
}
