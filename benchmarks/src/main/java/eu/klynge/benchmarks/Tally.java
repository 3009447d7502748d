package eu.klynge.benchmarks;

import eu.klynge.benchmarks.load.AwardFile;
import eu.klynge.benchmarks.peer.HashLoop;
import eu.klynge.benchmarks.report.Figure;
import eu.klynge.benchmarks.report.Section;
import eu.klynge.standalone.launcher.install.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Counting an award's ballots again and checking its chain, beside hashing as many lines. */
final class Tally implements Benchmark {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        var ballots = bench.effort().ballots();
        var folder = Files.createTempDirectory("klynge-bench-");
        var file = folder.resolve("award.jsonl");
        try {
            var lines = AwardFile.write(file, ballots);
            audit(bench, file);
            hash(file);
            var ours = new ArrayList<Double>();
            var peers = new ArrayList<Double>();
            for (var round = 1; round <= bench.effort().rounds(); round++) {
                bench.tell(name() + ": round " + round + " of " + bench.effort().rounds());
                ours.add(audit(bench, file));
                peers.add(hash(file));
            }
            return new Section(
                    name(),
                    "How long does it take to count " + ballots + " ballots again and to verify all of the award?",
                    List.of(new Figure(
                            ballots + " ballots", "s", median(ours), "bare SHA-256 loop", median(peers), ours.size())),
                    List.of(
                            "`./klynge award-audit` on a made-up award's published file of " + lines + " lines ("
                                    + Files.size(file) / 1_048_576
                                    + " MiB), from the command's beginning to its end: every ballot's code, the tree over all of"
                                    + " them, the chain of steps, the marks, the count. Medians of "
                                    + bench.effort().rounds() + ", in turn.",
                            "The peer is a process with the same heap (128 MiB), collector and compiler that takes SHA-256 of each"
                                    + " line once, reads no JSON and checks nothing."));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** Seconds. */
    private static double audit(Bench bench, Path file) {
        var began = System.nanoTime();
        var result = bench.klynge(LIMIT, "award-audit", file.toString());
        var took = System.nanoTime() - began;
        if (result.exit() != 0) {
            throw new Unmeasurable("The award does not hold:\n" + result.out());
        }
        return took / 1e9;
    }

    private static double hash(Path file) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var process = new ProcessBuilder(
                        Jdk.java(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HashLoop.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new Unmeasurable("The loop over the file failed.");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
