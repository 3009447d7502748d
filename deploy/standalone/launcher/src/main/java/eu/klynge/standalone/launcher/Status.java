package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.supervision.ProcessStatus;
import eu.klynge.standalone.launcher.supervision.RunState;
import eu.klynge.standalone.launcher.terminal.Grid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows every process. The exit code is 0 if all are ready.")
final class Status implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        var state = data.state();
        var grid = new Grid().row("PROCESS", "STATE", "PID", "RESTARTS", "MEMORY", "FOR", "ADDRESS");
        grid.row(supervisor(state));
        state.processes().forEach(process -> grid.row(row(process)));
        System.out.print(grid);
        return state.isUp() ? 0 : 1;
    }

    private String[] supervisor(RunState state) {
        var alive = state.living();
        return new String[] {
            "supervisor",
            alive.isPresent() ? state.phase().name().toLowerCase(Locale.ROOT) : "gone",
            alive.map(handle -> "" + handle.pid()).orElse("-"),
            "-",
            alive.map(handle -> memory(handle.pid())).orElse("-"),
            alive.flatMap(handle -> handle.info().startInstant())
                    .map(this::since)
                    .orElse("-"),
            ""
        };
    }

    private String[] row(ProcessStatus process) {
        var alive = process.alive();
        var gone = alive == null && process.pid() != 0;
        return new String[] {
            process.name(),
            gone ? "gone" : process.state().name().toLowerCase(Locale.ROOT),
            alive == null ? "-" : "" + process.pid(),
            "" + process.restarts(),
            alive == null ? "-" : memory(process.pid()),
            since(process.since()),
            process.address()
        };
    }

    private static String memory(long pid) {
        var resident = Memory.resident(pid);
        return resident < 0 ? "-" : resident + " MiB";
    }

    private String since(Instant instant) {
        var time = Duration.between(instant, clock.instant());
        return time.toHours() > 0
                ? "%dh%02dm".formatted(time.toHours(), time.toMinutesPart())
                : "%dm%02ds".formatted(time.toMinutes(), Math.max(0, time.toSecondsPart()));
    }
}
