package eu.klynge.benchmarks;

import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.acceptance.platform.Script;
import eu.klynge.benchmarks.report.Section;
import eu.klynge.standalone.launcher.supervision.RunState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What benchmarks work with: the checkout, how much effort to make, and a platform, started when first asked for. */
final class Bench implements AutoCloseable {

    private static final Duration UP = Duration.ofMinutes(8);
    private static final Duration RECORDED = Duration.ofMinutes(15);
    private static final Duration DOWN = Duration.ofMinutes(2);

    private final Script script = new Script(Script.checkout(), Map.of());
    private final Effort effort;
    private final int portOffset;
    private final PrintWriter progress;
    private @Nullable RunningPlatform platform;
    private @Nullable Path started;
    private boolean warm;

    /** @param data of the platform to measure; null to start one and wipe it at the end */
    Bench(Effort effort, @Nullable Path data, int portOffset, PrintWriter progress) {
        this.effort = effort;
        this.portOffset = portOffset;
        this.progress = progress;
        this.platform = data == null ? null : new RunningPlatform(data, script);
    }

    Effort effort() {
        return effort;
    }

    int portOffset() {
        return portOffset;
    }

    /** The kept folder of the checkout, for what is fetched once. */
    Path kept() {
        return Script.checkout().resolve(".klynge");
    }

    void tell(String sentence) {
        progress.println(sentence);
        progress.flush();
    }

    /** The given platform, or one that is started now. */
    RunningPlatform platform() throws IOException {
        return platform == null ? started(List.of()) : platform;
    }

    /** What is measured on one platform. */
    @FunctionalInterface
    interface Measuring {
        Section on(RunningPlatform platform) throws Exception;
    }

    /** Measures the given platform, or another that is started now without this process and ended afterwards. */
    Section without(String process, Measuring measuring) throws Exception {
        close();
        try {
            return measuring.on(platform == null ? started(List.of("--without", process)) : platform);
        } finally {
            close();
        }
    }

    private RunningPlatform started(List<String> options) throws IOException {
        warm();
        tell("Starting a platform for the benchmarks.");
        started = Files.createTempDirectory("klynge-bench-");
        up(started, options);
        platform = new RunningPlatform(started, script);
        return platform;
    }

    /** Returns when everything is built, unpacked and recorded that makes a start faster. */
    void warm() throws IOException {
        if (!warm) {
            tell("Starting a platform once, so that what the first start prepares is there.");
            var data = Files.createTempDirectory("klynge-bench-");
            try {
                up(data, List.of());
                RunningPlatform.await("classes to be recorded", RECORDED, () -> ClassCaches.recorded(state(data)));
                warm = true;
            } finally {
                wipe(data);
            }
        }
    }

    /** What the supervisor of a data folder says. */
    static RunState state(Path data) {
        return RunState.in(data.resolve("run/state.json"))
                .orElseThrow(() -> new Unmeasurable("The supervisor says nothing of its processes."));
    }

    /** Starts a platform and returns when it is ready; the caller ends it. */
    void up(Path data, List<String> options) {
        var arguments = new ArrayList<>(List.of("up", "--data", data.toString(), "--port-offset", "" + portOffset));
        arguments.addAll(options);
        demandSuccess(script.run(UP, arguments.toArray(String[]::new)));
    }

    /** Runs {@code ./klynge}, without a platform. */
    Script.Result klynge(Duration limit, String... arguments) {
        return script.run(limit, arguments);
    }

    void wipe(Path data) {
        demandSuccess(script.run(DOWN, "down", "--wipe", "--data", data.toString()));
    }

    /** Ends and wipes the platform that was started here, so that another can have its ports. */
    @Override
    public void close() {
        if (started != null) {
            wipe(started);
            started = null;
            platform = null;
        }
    }

    private static void demandSuccess(Script.Result result) {
        if (result.exit() != 0) {
            throw new Unmeasurable("./klynge failed:\n" + result.out());
        }
    }
}
