package eu.klynge.benchmarks;

import eu.klynge.acceptance.platform.Script;
import eu.klynge.benchmarks.machine.Machine;
import eu.klynge.benchmarks.machine.Noise;
import eu.klynge.benchmarks.report.Results;
import eu.klynge.benchmarks.report.Section;
import eu.klynge.standalone.launcher.platform.PlatformNotUp;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./klynge bench}: the exit code is 1 if a benchmark could not be measured. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the platform beside named peers; shows a table and writes benchmarks/RESULTS.md.")
public final class Benchmarks implements Callable<Integer> {

    private static final List<Benchmark> ALL = List.of(
            new FeedLatency(),
            new RegistrationsRate(),
            new AgencyFeed(),
            new WebhookRate(),
            new Notices(),
            new GatewayCpu(),
            new StartUp(),
            new Search(),
            new Freshness(),
            new Calendar(),
            new Contended(),
            new Tally(),
            new FaultKills());
    private static final List<String> USUAL = ALL.stream()
            .map(Benchmark::name)
            .filter(name -> !name.equals("faults"))
            .toList();

    @Parameters(
            paramLabel = "NAME",
            description =
                    "feed-latency, registrations-rate, agency-feed, webhook-rate, notices, gateway-cpu, start-up, search,"
                            + " freshness, calendar, contended, tally (these by default), faults (long).")
    private List<String> names = USUAL;

    @Option(names = "--data", paramLabel = "DIR", description = "Measure the platform of this data folder.")
    private @Nullable Path data;

    @Option(names = "--port-offset", paramLabel = "N", description = "Of platforms started here (default: 6500).")
    private int portOffset = 6_500;

    @Option(names = "--kills", paramLabel = "N", description = "For faults (default: 300).")
    private int kills = Effort.FULL.kills();

    @Option(names = "--records", paramLabel = "N", description = "For agency-feed (default: 200000).")
    private @Nullable Integer records;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "For notices, a hundred notices each, and half as many for webhook-rate (default: 1000).")
    private @Nullable Integer events;

    @Option(
            names = "--clusters",
            split = ",",
            paramLabel = "N",
            description = "For search (default: 1400, 10000 and 100000 in turn).")
    private @Nullable List<Integer> clusters;

    @Option(names = "--quick", description = "A look whether it works; nothing is written.")
    private boolean quick;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks())
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var chosen = names.stream().map(this::named).toList();
        var out = spec.commandLine().getOut();
        var results = new Results(Script.checkout().resolve("benchmarks/RESULTS.md"));
        var effort = effort();
        var failures = 0;
        try (var bench = new Bench(effort, data, portOffset, spec.commandLine().getErr())) {
            for (var benchmark : chosen) {
                try {
                    var section = measured(benchmark, bench);
                    out.println(section.text());
                    out.flush();
                    if (!quick) {
                        results.put(section);
                    }
                } catch (Unmeasurable | PlatformNotUp e) {
                    bench.tell(benchmark.name() + ": " + e.getMessage());
                    failures++;
                }
            }
        }
        return failures == 0 ? 0 : 1;
    }

    private Effort effort() {
        var usual = quick ? Effort.QUICK : Effort.FULL.withKills(kills);
        return usual.withRecords(records == null ? usual.records() : records)
                .withEvents(events == null ? usual.events() : events)
                .withDirectories(clusters == null ? usual.directories() : clusters);
    }

    private static Section measured(Benchmark benchmark, Bench bench) throws Exception {
        var machine = Machine.here();
        var noise = Noise.atRest();
        var section = benchmark.measure(bench);
        return section.noting(List.of(
                "%s, commit %s, on %s.".formatted(LocalDate.now(ZoneOffset.UTC), Commit.current(), machine),
                noise.sentence()));
    }

    private Benchmark named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no benchmark " + name + "; there are "
                                + ALL.stream().map(Benchmark::name).collect(Collectors.joining(", ")) + "."));
    }
}
