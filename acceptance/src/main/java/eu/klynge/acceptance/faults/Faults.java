package eu.klynge.acceptance.faults;

import eu.klynge.acceptance.platform.OwnPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the fault test on a platform of its own; the exit code is 1 if anything was lost, doubled or out of order. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "Kills the processes of a platform of its own under load and checks that nothing is lost.")
public final class Faults implements Callable<Integer> {

    @Option(names = "--kills", paramLabel = "N", description = "How many at least (default: 35).")
    private int kills = 35;

    @Option(names = "--minutes", paramLabel = "M", description = "No kill after so long (default: 120).")
    private long minutes = 120;

    @Option(names = "--seed", paramLabel = "S", description = "Of the organisations and the pauses (default: 1).")
    private long seed = 1;

    @Option(names = "--port-offset", paramLabel = "N", description = "Shifts every port (default: 9500).")
    private int portOffset = 9_500;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "For data and logs (default: acceptance/target/faults).")
    private Path folder = Path.of("acceptance/target/faults");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Faults()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        try (var platform = OwnPlatform.start(folder, portOffset);
                var run = new FaultRun(platform.running(), seed)) {
            var report = run.kill(kills, Duration.ofMinutes(minutes), round -> {
                out.println(round);
                out.flush();
            });
            out.println(report.summary());
            out.flush();
            return report.isClean() ? 0 : 1;
        }
    }
}
