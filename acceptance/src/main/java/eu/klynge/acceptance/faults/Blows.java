package eu.klynge.acceptance.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which blows fall, in rounds of three: on the broker, on the store, and on directory-service itself, mostly at a crash
 * point. Who is hit first changes from round to round, so that each also falls while all the others are up.
 */
final class Blows {

    private static final List<String> POINTS = List.of(
            "command.after-write",
            "outbox.before-send",
            "outbox.after-send",
            "outbox.after-pull",
            "inbox.before-effect",
            "inbox.after-effect");

    private Blows() {}

    static List<List<Blow>> rounds(int count) {
        return IntStream.range(0, count).mapToObj(Blows::round).toList();
    }

    private static List<Blow> round(int n) {
        var turn = n % (POINTS.size() + 1);
        var atService =
                turn == POINTS.size() ? new Blow.AtRandom("directory-service") : new Blow.AtPoint(POINTS.get(turn));
        var round =
                new ArrayList<>(List.of(new Blow.AtRandom("broker"), new Blow.AtRandom("document-store"), atService));
        Collections.rotate(round, n);
        return List.copyOf(round);
    }
}
