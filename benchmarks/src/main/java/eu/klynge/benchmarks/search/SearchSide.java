package eu.klynge.benchmarks.search;

import eu.klynge.benchmarks.load.Pace.Done;
import eu.klynge.standalone.launcher.install.Jdk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One way of searching, from the side of the benchmark that gives a {@link SearchProcess} its orders. */
public final class SearchSide implements AutoCloseable {

    private static final Duration ENDS = Duration.ofSeconds(10);

    private final Process process;
    private final Path log;
    private final PrintStream orders;
    private final BufferedReader answers;

    /** What is compared. */
    public enum Way {
        OWN,
        LUCENE,
        SOLR_LANGUAGES,
        SOLR_WORDS
    }

    /** Milliseconds, and of how many. */
    public record Percentiles(double p50, double p99, long count) {}

    /** @param finding of questions; @param drawing of tiles */
    public record Told(Percentiles finding, Percentiles drawing) {

        static Told of(String line) {
            var parts = line.split(" ");
            return new Told(percentiles(parts, 0), percentiles(parts, 3));
        }

        private static Percentiles percentiles(String[] parts, int from) {
            return new Percentiles(
                    Double.parseDouble(parts[from]),
                    Double.parseDouble(parts[from + 1]),
                    Long.parseLong(parts[from + 2]));
        }
    }

    /** @param heap such as {@code 4g} */
    public SearchSide(Way way, String classPath, int clusters, String heap) throws IOException {
        log = Files.createTempFile("klynge-search-", ".log");
        process = new ProcessBuilder(List.of(
                        Jdk.java(),
                        "-Xmx" + heap,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        SearchProcess.class.getName(),
                        way.name(),
                        Integer.toString(clusters)))
                .redirectError(log.toFile())
                .start();
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public Done fill() throws IOException {
        return done(answer("fill"));
    }

    /** How many of the questions find nothing. */
    public long unanswered() throws IOException {
        return Long.parseLong(answer("unanswered"));
    }

    /** Questions one after the other, each timed. */
    public Done alone(Duration time) throws IOException {
        return done(answer("alone " + time.toMillis()));
    }

    /** Questions by as many clients as there are processors. */
    public Done together(Duration time) throws IOException {
        return done(answer("together " + time.toMillis()));
    }

    /** Tiles one after the other, each timed. */
    public Done tiles(Duration time) throws IOException {
        return done(answer("tiles " + time.toMillis()));
    }

    /** Of all that was timed until now. */
    public Told latencies() throws IOException {
        return Told.of(answer("latencies"));
    }

    private String answer(String order) throws IOException {
        orders.println(order);
        var answer = answers.readLine();
        if (answer == null) {
            throw new IllegalStateException("A search ended early:\n" + Files.readString(log));
        }
        return answer;
    }

    private static Done done(String answer) {
        var parts = answer.split(" ");
        return new Done(Long.parseLong(parts[0]), Duration.ofNanos(Long.parseLong(parts[1])));
    }

    /** It ends when nobody gives it orders any more. */
    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(ENDS.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(log);
    }
}
