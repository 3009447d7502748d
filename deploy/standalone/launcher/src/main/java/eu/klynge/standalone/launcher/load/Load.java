package eu.klynge.standalone.launcher.load;

import eu.klynge.standalone.launcher.platform.AccountToken;
import eu.klynge.standalone.launcher.platform.Platform;
import eu.klynge.standalone.launcher.platform.PlatformNotUp;
import eu.klynge.standalone.launcher.table.TableUnreadable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads organisations or events; the exit code is 1 if a row is refused or the platform is not up. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Registers organisations through the public API and accepts them with a steward's token,"
                + " or publishes demo-events and opens their award with the organiser's.")
public final class Load implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME|FILE",
            description =
                    "real-clusters, demo-events, generated:NUMBER[:SEED], or a TSV or CSV file with the columns of"
                            + " real-clusters: slug, name, country, city, lat, lon, nuts2, ecosystem, focus, website.")
    private String source = "";

    @Option(names = "--data", paramLabel = "DIR", description = "The platform's data folder (default: data).")
    private Path data = Path.of("data");

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report of every row there.")
    private @Nullable Path report;

    @Option(names = "--parallel", paramLabel = "N", description = "Rows in flight at once (default: 4).")
    private int parallel = 4;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try {
            var platform = Platform.in(data);
            if (source.equals(DemoEvents.NAME)) {
                return tell(new DemoEvents(api(platform, "organiser"), Clock.systemUTC()).load());
            }
            var entries = Entries.named(source);
            var loading = new Loading(api(platform, "steward-eu"));
            loading.learnWhatIsPresent();
            return tell(new Report(source, outcomes(entries, loading)));
        } catch (TableUnreadable | PlatformNotUp e) {
            return fail(source + ": " + e.getMessage());
        }
    }

    private static Api api(Platform platform, String account) {
        return new Api(platform.gateway(), new AccountToken(platform, account, Clock.systemUTC()), Thread::sleep);
    }

    private int tell(DemoEvents.Told told) {
        var out = spec.commandLine().getOut();
        told.lines().forEach(out::println);
        out.flush();
        return told.refused() ? 1 : 0;
    }

    private List<Outcome> outcomes(List<Entry> entries, Loading loading) throws InterruptedException {
        try (var progress = Progress.of("load " + source, entries.size(), err());
                var workers = Executors.newFixedThreadPool(
                        Math.clamp(parallel, 1, 64), Thread.ofVirtual().factory())) {
            var running = entries.stream()
                    .map(entry -> workers.submit(() -> {
                        var outcome = loading.load(entry);
                        progress.step();
                        return outcome;
                    }))
                    .toList();
            return collected(running, workers);
        }
    }

    private static List<Outcome> collected(List<Future<Outcome>> running, ExecutorService workers)
            throws InterruptedException {
        try {
            var outcomes = new ArrayList<Outcome>();
            for (var future : running) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            workers.shutdownNow();
            throw e.getCause() instanceof PlatformNotUp notUp ? notUp : new IllegalStateException(e.getCause());
        }
    }

    private int tell(Report result) {
        var out = spec.commandLine().getOut();
        if (report == null) {
            result.rows().forEach(out::println);
        } else {
            result.refusedRows().forEach(out::println);
            try {
                Files.write(report, result.rows());
            } catch (IOException e) {
                return fail("The report cannot be written to " + report + ".");
            }
        }
        result.summary().forEach(out::println);
        out.flush();
        return result.anyRefused() ? 1 : 0;
    }

    private int fail(String sentence) {
        err().println(sentence);
        err().flush();
        return 1;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
