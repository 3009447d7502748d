package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.install.Application;
import eu.klynge.standalone.launcher.install.Jdk;
import eu.klynge.standalone.launcher.supervision.LogFile;
import eu.klynge.standalone.launcher.supervision.ProcessStatus;
import eu.klynge.standalone.launcher.supervision.RunState;
import eu.klynge.standalone.launcher.supervision.RunState.Phase;
import eu.klynge.standalone.launcher.terminal.LogLine;
import eu.klynge.standalone.launcher.terminal.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts a supervisor that outlives this process, and watches it until the platform is ready. */
final class Starting {

    private static final long LOOK_EVERY_MILLIS = 100;
    private static final int LINES_OF_LOG = 15;

    private final DataFolder data;
    private final Ports ports;
    private final List<String> without;
    private final boolean foreground;
    private volatile boolean ours = true;

    Starting(DataFolder data, Ports ports, List<String> without, boolean foreground) {
        this.data = data;
        this.ports = ports;
        this.without = without;
        this.foreground = foreground;
    }

    int start(Application launcher) throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandon));
        Files.deleteIfExists(data.stateFile());
        var supervisor = supervisor(launcher);
        if (!becomesReady(supervisor)) {
            return failed();
        }
        ours = foreground;
        Welcome.print(data);
        if (foreground) {
            System.out.println("Ctrl-C ends the platform.");
            supervisor.waitFor();
        }
        return 0;
    }

    /** An interrupted start, or the end of a foreground one, leaves nothing running. */
    private void abandon() {
        if (ours) {
            Stopping.everythingOf(data);
        }
    }

    private Process supervisor(Application launcher) throws IOException {
        var command = new ArrayList<String>();
        detached().ifPresent(command::add);
        command.add(Jdk.java());
        command.add(data.mark());
        command.addAll(launcher.arguments(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), ""));
        command.addAll(List.of("supervise", "--data", data.root().toString()));
        command.addAll(List.of("--port-offset", "" + ports.offset()));
        command.addAll(List.of("--starter", "" + ProcessHandle.current().pid()));
        without.forEach(name -> command.addAll(List.of("--without", name)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(data.log("supervisor").toFile())
                .start();
    }

    /** A session of its own, which the end of this terminal and Ctrl-C in it do not reach. */
    private static Optional<String> detached() {
        return List.of("/usr/bin/setsid", "/bin/setsid").stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }

    private boolean becomesReady(Process supervisor) throws InterruptedException {
        var progress = Progress.onOutput();
        while (!supervisor.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            var state = RunState.in(data.stateFile());
            state.ifPresent(each -> progress.show(lines(each)));
            if (state.filter(each -> each.phase() == Phase.READY).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> lines(RunState state) {
        var lines = new LinkedHashMap<String, String>();
        state.processes().forEach(process -> lines.put(process.name(), words(process)));
        if (!state.step().isEmpty()) {
            lines.put("setting up", state.step());
        }
        return lines;
    }

    private static String words(ProcessStatus process) {
        return process.state().name().toLowerCase(Locale.ROOT) + (process.isReady() ? "  " + process.address() : "");
    }

    private int failed() throws IOException {
        var state = RunState.in(data.stateFile());
        var culprit =
                state.map(RunState::culprit).filter(name -> !name.isEmpty()).orElse("supervisor");
        var reason = state.map(RunState::failure).filter(text -> !text.isEmpty());
        System.err.println("The platform did not start: " + reason.orElse("its supervisor ended.")
                + " The last lines of " + data.log(culprit) + ":");
        new LogFile(data.log(culprit))
                .last(LINES_OF_LOG)
                .forEach(line -> System.err.println("  " + LogLine.brief(line)));
        return 1;
    }
}
