package eu.klynge.benchmarks;

import eu.klynge.acceptance.faults.FaultRun;
import eu.klynge.acceptance.platform.OwnPlatform;
import eu.klynge.benchmarks.report.Section;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** Runs the fault test of the acceptance tests with more kills. */
final class FaultKills implements Benchmark {

    private static final Duration LIMIT = Duration.ofHours(3);

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        bench.close();
        var folder = Files.createTempDirectory("klynge-faults-");
        try (var platform = OwnPlatform.start(folder, bench.portOffset());
                var run = new FaultRun(platform.running(), System.nanoTime())) {
            var report = run.kill(bench.effort().kills(), LIMIT, blow -> bench.tell("faults: " + blow));
            if (!report.isClean()) {
                throw new IllegalStateException(report.summary() + "\nLogs are in " + folder + ".");
            }
            return new Section(
                    name(),
                    "Is a change that was acknowledged ever lost, doubled or out of order when processes are killed (kill -9)"
                            + " under load?",
                    List.of(),
                    List.of(report.summary().split("\\R")));
        }
    }
}
