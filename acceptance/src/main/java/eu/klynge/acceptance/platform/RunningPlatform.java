package eu.klynge.acceptance.platform;

import eu.klynge.standalone.launcher.platform.AccountToken;
import eu.klynge.standalone.launcher.platform.Platform;
import eu.klynge.standalone.launcher.supervision.ProcessStatus;
import eu.klynge.standalone.launcher.supervision.RunState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** A platform that is up, by its data folder. */
public final class RunningPlatform {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Path data;
    private final Script script;
    private final Platform description;
    private final Map<String, AccountToken> tokens = new ConcurrentHashMap<>();

    public RunningPlatform(Path data, Script script) {
        this.data = data.toAbsolutePath().normalize();
        this.script = script;
        this.description = Platform.in(this.data);
    }

    public Path data() {
        return data;
    }

    /** Where a file named after a crash point halts the service that next comes by it, if it has the crash points. */
    public Path crashOrders() {
        return data.resolveSibling("crash-orders");
    }

    public Platform description() {
        return description;
    }

    public int portOffset() {
        return state().portOffset();
    }

    public Gateway gateway() {
        return new Gateway(description.gateway(), this::token);
    }

    /** An access token of a demo account, valid for at least half a minute. */
    public String token(String account) {
        return tokens.computeIfAbsent(account, name -> new AccountToken(description, name, Clock.systemUTC()))
                .get();
    }

    /** Runs {@code ./klynge} on this platform. */
    public Script.Result klynge(Duration limit, String... arguments) {
        var all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return script.run(limit, all);
    }

    public ProcessStatus process(String name) {
        return state().process(name).orElseThrow(() -> new IllegalStateException("No process " + name));
    }

    /** The management address of a service, which the gateway does not show. */
    public URI management(String service) {
        var port = Map.of(
                        "gateway", 8180,
                        "directory-service", 8201,
                        "events-service", 8202,
                        "notification-service", 8205)
                .get(service);
        if (port == null) {
            throw new IllegalArgumentException("No management port is known of " + service);
        }
        return URI.create("http://127.0.0.1:" + (port + state().portOffset()));
    }

    public URI mailPage() {
        return URI.create("http://127.0.0.1:" + (8026 + state().portOffset()));
    }

    /** Ends the process as a power cut would. */
    public void kill(String name) {
        var process = process(name).alive();
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Returns when every process is ready and the gateway passes requests on again. */
    public void awaitUp(Duration limit) {
        await("every process to be ready", limit, () -> state().isUp());
        await("the gateway to pass requests on", limit, this::passesRequestsOn);
    }

    /** Returns when a process that had been started so often has been started again and is ready. */
    public void awaitBack(String name, int restartsBefore, Duration limit) {
        await(name + " to come back", limit, () -> {
            var process = process(name);
            return process.restarts() > restartsBefore && process.isReady();
        });
    }

    private boolean passesRequestsOn() {
        try {
            return gateway().get("/api/v1/clusters?limit=1").tryAnswer().status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits with short looks between. @throws IllegalStateException if it does not become true within the limit */
    public static void await(String what, Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited " + limit + " in vain for " + what + ".");
            }
            pause(LOOK_AGAIN);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting.", e);
        }
    }

    private RunState state() {
        return RunState.in(data.resolve("run/state.json"))
                .orElseThrow(() -> new IllegalStateException("No supervisor writes in " + data));
    }
}
