package eu.klynge.acceptance.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which blows fall, in rounds of five: on the broker, the store, the gateway, notification-service, and on
 * directory-service itself, mostly at a crash point. That one comes first, and in every third round last, when the others
 * have just come back; the order of the others changes from round to round.
 */
final class Blows {

    private static final List<String> POINTS = List.of(
            "command.after-write",
            "outbox.before-send",
            "outbox.after-send",
            "outbox.after-pull",
            "inbox.before-effect",
            "inbox.after-effect");

    private static final List<String> AT_RANDOM =
            List.of("broker", "document-store", "gateway", "notification-service");

    private static final int SIZE = AT_RANDOM.size() + 1;

    private Blows() {}

    /** Whole rounds, so there may be a few blows more. */
    static List<List<Blow>> atLeast(int kills) {
        return IntStream.iterate(0, n -> n * SIZE < kills, n -> n + 1)
                .mapToObj(Blows::round)
                .toList();
    }

    private static List<Blow> round(int n) {
        var turn = n % (POINTS.size() + 1);
        var atService =
                turn == POINTS.size() ? new Blow.AtRandom("directory-service") : new Blow.AtPoint(POINTS.get(turn));
        var round = new ArrayList<Blow>();
        AT_RANDOM.forEach(process -> round.add(new Blow.AtRandom(process)));
        Collections.rotate(round, n);
        round.add(n % 3 == 2 ? AT_RANDOM.size() : 0, atService);
        return List.copyOf(round);
    }
}
