package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.accounts.RealmSetup;
import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.data.Secrets;
import eu.klynge.standalone.launcher.install.Checkout;
import eu.klynge.standalone.launcher.install.Installed;
import eu.klynge.standalone.launcher.parts.Description;
import eu.klynge.standalone.launcher.parts.Parts;
import eu.klynge.standalone.launcher.supervision.Board;
import eu.klynge.standalone.launcher.supervision.LogFile;
import eu.klynge.standalone.launcher.supervision.ProcessStatus;
import eu.klynge.standalone.launcher.supervision.ProcessStatus.State;
import eu.klynge.standalone.launcher.supervision.Supervisor;
import eu.klynge.standalone.launcher.warming.Trainings;
import eu.klynge.standalone.launcher.warming.Warming;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One platform as its supervisor sees it: started, set up, described, kept alive and stopped. */
final class Run {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final DataFolder data;
    private final Ports ports;
    private final Secrets secrets;
    private final Journal journal;

    Run(DataFolder data, Ports ports) {
        this.data = data;
        this.ports = ports;
        this.secrets = Secrets.in(data);
        this.journal = new Journal(data, ports.offset());
    }

    /** Returns only if the platform cannot be started; stops everything when this JVM ends, whatever the reason. */
    int untilEnded(List<String> without, ProcessHandle starter) throws IOException, InterruptedException {
        try (var channel = FileChannel.open(data.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new Refused("Another supervisor runs on " + data.root() + ".");
            }
            var checkout = Checkout.current();
            var installed = Installed.from(checkout, System.out::println);
            var warming = new Warming(checkout.kept(), new Trainings(data, checkout.kept(), installed));
            var programs = new Parts(installed, data, ports, secrets, System.getenv()).programs(without);
            var board = new Board(programs, Clock.systemUTC());
            board.tell(journal::processes);
            var supervisor = new Supervisor(programs, board);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                journal.stopping();
                warming.stop();
                supervisor.stop();
            }));
            supervisor.start();
            if (!start(board, starter)) {
                return 1;
            }
            warming.begin();
            return keep();
        }
    }

    private boolean start(Board board, ProcessHandle starter) throws InterruptedException {
        var giveUp = starter.onExit().thenRun(() -> System.exit(1));
        if (!reached(board, statuses -> ready(statuses, Parts.KEYCLOAK))) {
            return false;
        }
        journal.step("demo accounts");
        new RealmSetup(ports, secrets).apply();
        journal.step("");
        if (!reached(board, statuses -> statuses.stream().allMatch(ProcessStatus::isReady))) {
            return false;
        }
        giveUp.cancel(false);
        var description = new Description(ports, secrets);
        board.tell(statuses -> description.write(data.platformFile(), statuses));
        journal.ready();
        return true;
    }

    private boolean reached(Board board, Predicate<List<ProcessStatus>> expected) throws InterruptedException {
        var inTime = board.await(
                statuses -> expected.test(statuses) || statuses.stream().anyMatch(Run::hopeless), START_LIMIT);
        var statuses = board.all();
        var failing = statuses.stream().filter(Run::hopeless).findFirst();
        if (failing.isPresent()) {
            var name = failing.get().name();
            journal.failed(name + " ends before it is ready, again and again.", name);
            return false;
        }
        if (!inTime) {
            var late = statuses.stream()
                    .filter(each -> !each.isReady())
                    .findFirst()
                    .map(ProcessStatus::name);
            journal.failed(
                    late.orElse("") + " is not ready after " + START_LIMIT.toMinutes() + " minutes.", late.orElse(""));
        }
        return inTime;
    }

    private int keep() throws InterruptedException, IOException {
        while (true) {
            TimeUnit.SECONDS.sleep(10);
            for (var name : Parts.NAMES) {
                new LogFile(data.log(name)).rotateIfLarge();
            }
        }
    }

    private static boolean ready(List<ProcessStatus> statuses, String name) {
        return statuses.stream().anyMatch(each -> each.name().equals(name) && each.isReady());
    }

    private static boolean hopeless(ProcessStatus status) {
        return status.state() == State.FAILING;
    }
}
