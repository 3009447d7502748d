package eu.klynge.acceptance.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which blows fall, in rounds of five: on the broker, the store, the gateway, on directory-service itself, mostly at a crash
 * point, and at a crash point of notification-service meanwhile. The one on directory-service comes first, and in every
 * third round last, when the others have just come back; the order of the others changes from round to round.
 */
final class Blows {

    private static final String DIRECTORY = "directory-service";
    private static final List<String> POINTS = List.of(
            "command.after-write",
            "outbox.before-send",
            "outbox.after-send",
            "outbox.after-pull",
            "inbox.before-effect",
            "inbox.after-effect");

    /** The edges first: between the other side's yes and our note. */
    private static final List<String> POINTS_OF_NOTIFICATION = List.of(
            "webhook.after-send",
            "mail.after-send",
            "inbox.after-effect",
            "webhook.before-send",
            "mail.before-send",
            "inbox.before-effect");

    private static final List<String> AT_RANDOM = List.of("broker", "document-store", "gateway");

    private static final int SIZE = AT_RANDOM.size() + 2;

    private Blows() {}

    /** Whole rounds, so there may be a few blows more. */
    static List<Round> atLeast(int kills) {
        return IntStream.iterate(0, n -> n * SIZE < kills, n -> n + 1)
                .mapToObj(Blows::round)
                .toList();
    }

    private static Round round(int n) {
        var turn = n % (POINTS.size() + 1);
        var atService =
                turn == POINTS.size() ? new Blow.AtRandom(DIRECTORY) : new Blow.AtPoint(DIRECTORY, POINTS.get(turn));
        var round = new ArrayList<Blow>();
        AT_RANDOM.forEach(process -> round.add(new Blow.AtRandom(process)));
        // Two turns of three, as in the third the service is last.
        Collections.rotate(round, n - n / 3);
        round.add(n % 3 == 2 ? AT_RANDOM.size() : 0, atService);
        var point = POINTS_OF_NOTIFICATION.get(n % POINTS_OF_NOTIFICATION.size());
        return new Round(round, new Blow.AtPoint("notification-service", point));
    }
}
