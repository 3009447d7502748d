package eu.klynge.standalone.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.standalone.launcher.supervision.ProcessStatus.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String mark = "-Dklynge.test=" + UUID.randomUUID();
    private Supervisor supervisor = new Supervisor(List.of(), new Board(List.of(), Clock.systemUTC()));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        supervisor.stop();
        Ending.endAll(Ending.marked(mark), LIMIT);
    }

    @Test
    void aKilledProcessComesBackWithAnotherPid() throws Exception {
        var board = started(listener("one"));
        awaiting(board, all -> all.getFirst().isReady());
        var first = board.all().getFirst();

        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();

        awaiting(board, all -> all.getFirst().isReady() && all.getFirst().pid() != first.pid());
        assertThat(board.all().getFirst().restarts()).isEqualTo(1);
        assertThat(first.alive()).isNull();
    }

    @Test
    void stoppingLeavesNoProcess() throws Exception {
        var board = started(listener("one"), listener("other"));
        awaiting(board, all -> all.stream().allMatch(ProcessStatus::isReady));
        assertThat(Ending.marked(mark)).hasSize(2);

        supervisor.stop();

        assertThat(Ending.marked(mark)).isEmpty();
        assertThat(board.all()).extracting(ProcessStatus::state).containsOnly(State.STOPPED);
    }

    @Test
    void aProcessWaitsForThoseItNeedsAndIsStoppedBeforeThem() throws Exception {
        var needed = listener("needed");
        var needing = listener("needing", "needed");
        var order = new ArrayList<String>();
        var board = new Board(List.of(needing, needed), Clock.systemUTC());
        board.tell(all -> all.stream()
                .filter(status -> status.state() != State.WAITING)
                .map(status -> status.name() + " " + status.state())
                .filter(change -> !order.contains(change))
                .forEach(order::add));
        start(board, needing, needed);
        awaiting(board, all -> all.stream().allMatch(ProcessStatus::isReady));

        supervisor.stop();

        assertThat(order)
                .containsSubsequence(
                        "needed READY", "needing STARTING", "needing READY", "needing STOPPED", "needed STOPPED");
    }

    @Test
    void aProcessThatNeverBecomesReadyIsReportedAsFailingAndItsWordsAreKept() throws Exception {
        var hopeless = program("hopeless", List.of(), 1, List.of());
        var board = started(hopeless);

        awaiting(board, all -> all.getFirst().state() == State.FAILING);

        assertThat(new LogFile(hopeless.log()).last(1)).containsExactly("I was told no port");
    }

    @Test
    void aProcessGetsItsOwnEnvironmentAndNothingElse() throws Exception {
        var shown = folder.resolve("environment");
        var printer = new Program(
                "printer",
                List.of("/usr/bin/env"),
                Map.of("KLYNGE_PORT", "8101"),
                folder,
                shown,
                "",
                new Readiness.Listens(1),
                List.of(),
                LIMIT);
        var board = started(printer);

        awaiting(board, all -> all.getFirst().state() == State.FAILING);

        assertThat(Files.readAllLines(shown)).containsOnly("KLYNGE_PORT=8101");
    }

    @Test
    void whatAKilledSupervisorLeftIsFoundByItsMark() throws Exception {
        var orphan = listener("orphan").start();

        assertThat(Ending.marked(mark)).extracting(ProcessHandle::pid).containsExactly(orphan.pid());

        Ending.endAll(Ending.marked(mark), LIMIT);
        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void aPidThatAnotherProcessHasNowIsNotTakenForTheOldOne() throws Exception {
        var board = started(listener("one"));
        awaiting(board, all -> all.getFirst().isReady());
        var status = board.all().getFirst();
        assertThat(status.alive()).isNotNull();

        var older = new ProcessStatus(
                status.name(),
                status.state(),
                status.pid(),
                Clock.systemUTC().instant().minus(Duration.ofDays(1)),
                status.since(),
                0,
                "");

        assertThat(older.alive()).isNull();
    }

    private Board started(Program... programs) {
        var board = new Board(List.of(programs), Clock.systemUTC());
        start(board, programs);
        return board;
    }

    private void start(Board board, Program... programs) {
        supervisor = new Supervisor(List.of(programs), board);
        supervisor.start();
    }

    private static void awaiting(Board board, Predicate<List<ProcessStatus>> expected) throws InterruptedException {
        assertThat(board.await(expected, LIMIT))
                .as(() -> board.all().toString())
                .isTrue();
    }

    private Program listener(String name, String... after) throws IOException {
        var port = freePort();
        return program(name, List.of("" + port), port, List.of(after));
    }

    private Program program(String name, List<String> arguments, int port, List<String> after) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = Path.of("target", "test-classes").toAbsolutePath().toString();
        var command = new ArrayList<>(
                List.of(java, mark, "-Xmx16m", "-Xshare:auto", "-cp", classes, Listener.class.getName()));
        command.addAll(arguments);
        var log = folder.resolve(name + ".log");
        return new Program(name, command, Map.of(), folder, log, "", new Readiness.Listens(port), after, LIMIT);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
