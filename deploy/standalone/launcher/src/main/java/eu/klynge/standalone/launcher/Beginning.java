package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.accounts.RealmSetup;
import eu.klynge.standalone.launcher.data.Backend;
import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.data.Secrets;
import eu.klynge.standalone.launcher.feed.FeedAccess;
import eu.klynge.standalone.launcher.parts.Parts;
import eu.klynge.standalone.launcher.supervision.Board;
import eu.klynge.standalone.launcher.supervision.ProcessStatus;
import eu.klynge.standalone.launcher.supervision.ProcessStatus.State;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** From the first process to a platform that is ready: what is set up as soon as what it needs is there. */
final class Beginning {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration FEED_LIMIT = Duration.ofMinutes(2);

    private final Board board;
    private final Journal journal;
    private final Ports ports;
    private final Secrets secrets;

    Beginning(Board board, Journal journal, Ports ports, Secrets secrets) {
        this.board = board;
        this.journal = journal;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** Whether the platform became ready; if not, the journal says why. */
    boolean succeeds() throws InterruptedException {
        return step(List.of(Parts.KEYCLOAK), "demo accounts", () -> new RealmSetup(ports, secrets).apply())
                && reached(statuses -> statuses.stream().allMatch(ProcessStatus::isReady))
                && step(
                        List.of(Backend.NOTIFICATION.name(), Parts.BROKER, Parts.KEYCLOAK),
                        "the demo agency's feed",
                        () -> FeedAccess.await(ports, secrets, FEED_LIMIT));
    }

    /** Nothing to do if one of the processes is left out; the first of them is to blame for a failure. */
    private boolean step(List<String> processes, String what, Runnable setting) throws InterruptedException {
        var names = board.all().stream().map(ProcessStatus::name).toList();
        if (!names.containsAll(processes)) {
            return true;
        }
        if (!reached(statuses -> processes.stream().allMatch(process -> ready(statuses, process)))) {
            return false;
        }
        journal.step(what);
        try {
            setting.run();
        } catch (RuntimeException e) {
            journal.failed(what + " could not be set up: " + e.getMessage(), processes.getFirst());
            return false;
        }
        journal.step("");
        return true;
    }

    private boolean reached(Predicate<List<ProcessStatus>> expected) throws InterruptedException {
        var inTime = board.await(
                statuses -> expected.test(statuses) || statuses.stream().anyMatch(Beginning::hopeless), LIMIT);
        var statuses = board.all();
        for (var status : statuses) {
            if (hopeless(status)) {
                journal.failed(status.name() + " ends before it is ready, again and again.", status.name());
                return false;
            }
        }
        if (!inTime) {
            var late = statuses.stream().filter(status -> !status.isReady()).findFirst();
            var name = late.map(ProcessStatus::name).orElse("");
            journal.failed(name + " is not ready after " + LIMIT.toMinutes() + " minutes.", name);
        }
        return inTime;
    }

    private static boolean ready(List<ProcessStatus> statuses, String name) {
        return statuses.stream().anyMatch(status -> status.name().equals(name) && status.isReady());
    }

    private static boolean hopeless(ProcessStatus status) {
        return status.state() == State.FAILING;
    }
}
