package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.data.Secrets;
import eu.klynge.standalone.launcher.install.Checkout;
import eu.klynge.standalone.launcher.install.Installed;
import eu.klynge.standalone.launcher.install.OldCopies;
import eu.klynge.standalone.launcher.parts.Description;
import eu.klynge.standalone.launcher.parts.Parts;
import eu.klynge.standalone.launcher.supervision.Board;
import eu.klynge.standalone.launcher.supervision.Diary;
import eu.klynge.standalone.launcher.supervision.LogFile;
import eu.klynge.standalone.launcher.supervision.Supervisor;
import eu.klynge.standalone.launcher.warming.Trainings;
import eu.klynge.standalone.launcher.warming.Warming;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One platform as its supervisor sees it: started, described, kept alive and stopped. */
final class Run {

    private static final int LOOK_AT_LOGS_SECONDS = 10;

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

    /**
     * Returns only if the platform cannot be started; stops everything when this JVM ends, whatever the reason.
     *
     * @param starter if it ends before the platform is ready, nobody wants it any more
     */
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
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, warming)));
            supervisor.start();
            var unwanted = starter.onExit().thenRun(Run::nobodyWaits);
            if (!new Beginning(board, journal, ports, secrets).succeeds()) {
                return 1;
            }
            unwanted.cancel(false);
            describe(board);
            OldCopies.remove(checkout, installed);
            warming.begin();
            return keep();
        }
    }

    private static void nobodyWaits() {
        Diary.write("The command that wanted this platform ended before it was ready.");
        System.exit(1);
    }

    private void describe(Board board) {
        var description = new Description(ports, secrets);
        board.tell(statuses -> description.write(data.platformFile(), statuses));
        journal.ready();
    }

    private void stop(Supervisor supervisor, Warming warming) {
        Diary.write("Stopping.");
        journal.stopping();
        warming.stop();
        supervisor.stop();
    }

    private int keep() throws InterruptedException, IOException {
        while (true) {
            TimeUnit.SECONDS.sleep(LOOK_AT_LOGS_SECONDS);
            for (var name : Parts.NAMES) {
                new LogFile(data.log(name)).rotateIfLarge();
            }
        }
    }
}
