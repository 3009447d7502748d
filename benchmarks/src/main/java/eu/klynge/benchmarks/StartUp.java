package eu.klynge.benchmarks;

import eu.klynge.benchmarks.machine.ProcessFiles;
import eu.klynge.benchmarks.report.Figure;
import eu.klynge.benchmarks.report.Section;
import eu.klynge.standalone.launcher.supervision.ProcessStatus;
import eu.klynge.standalone.launcher.supervision.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From {@code ./klynge up} to ready on an empty data folder, and memory, beside Keycloak's start and memory alone. */
final class StartUp implements Benchmark {

    private static final String KEYCLOAK = "keycloak";
    private static final List<String> ALL_BUT_KEYCLOAK = List.of(
            "--without",
            "document-store,broker,mail-sink,directory-service,events-service,notification-service,gateway");

    private final ProcessFiles processes = new ProcessFiles();

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        bench.close();
        bench.warm();
        var whole = new ArrayList<Started>();
        var alone = new ArrayList<Started>();
        for (var i = 1; i <= bench.effort().starts(); i++) {
            bench.tell(name() + ": start " + i + " of " + bench.effort().starts());
            whole.add(start(bench, List.of()));
            alone.add(start(bench, ALL_BUT_KEYCLOAK));
        }
        return new Section(
                name(),
                "How long does `./klynge up` take on an empty data folder, and how much memory do its processes have then?",
                figures(median(whole), median(alone), bench.effort().starts()),
                List.of(
                        "The median start of " + bench.effort().starts()
                                + "; everything is built and recorded before, Keycloak too.",
                        "Keycloak alone: from its process being there to its health page answering, started by the same"
                                + " supervisor without anything else. Memory is resident (RSS), right after the start."));
    }

    /** @param whole until {@code ./klynge up} returned; @param keycloak from its process to its readiness */
    private record Started(Duration whole, Duration keycloak, Map<String, Long> memory) {}

    private Started start(Bench bench, List<String> options) throws IOException {
        var data = Files.createTempDirectory("klynge-bench-");
        try {
            var began = System.nanoTime();
            bench.up(data, options);
            var took = Duration.ofNanos(System.nanoTime() - began);
            return started(took, Bench.state(data));
        } finally {
            bench.wipe(data);
        }
    }

    private Started started(Duration whole, RunState state) {
        var memory = new LinkedHashMap<String, Long>();
        state.processes().stream()
                .filter(ProcessStatus::isReady)
                .forEach(each -> memory.put(each.name(), processes.residentBytes(each.pid())));
        memory.put("supervisor", processes.residentBytes(state.supervisor()));
        var keycloak = state.process(KEYCLOAK).orElseThrow();
        var begun = keycloak.started();
        return new Started(whole, Duration.between(begun == null ? keycloak.since() : begun, keycloak.since()), memory);
    }

    private static Started median(List<Started> all) {
        return all.stream()
                .sorted(Comparator.comparing(Started::whole))
                .toList()
                .get(all.size() / 2);
    }

    private static List<Figure> figures(Started whole, Started alone, int samples) {
        var figures = new ArrayList<Figure>();
        var limit = seconds(alone.keycloak());
        figures.add(new Figure("until ready", "s", seconds(whole.whole()), "Keycloak alone", limit, samples));
        var theirs = mebibytes(alone.memory().getOrDefault(KEYCLOAK, 0L));
        var total = whole.memory().values().stream().mapToLong(Long::longValue).sum();
        figures.add(new Figure("memory of all", "MiB", mebibytes(total), "Keycloak alone", theirs, samples));
        whole.memory()
                .forEach((process, bytes) -> figures.add(new Figure(
                        "memory of " + process, "MiB", mebibytes(bytes), "Keycloak alone", theirs, samples)));
        return figures;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    private static double mebibytes(long bytes) {
        return bytes / 1048576.0;
    }
}
