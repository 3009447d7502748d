package eu.klynge.standalone.launcher.supervision;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes, and finds those that carry a mark on their command line. */
public final class Ending {

    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Ending() {}

    /** Asks the process to end, kills it after the grace, and returns when it is gone. */
    public static void end(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!gone(process, grace)) {
            process.destroyForcibly();
            gone(process, AFTER_KILL);
        }
    }

    /** As {@link #end}, all at once. */
    public static void endAll(Collection<ProcessHandle> processes, Duration grace) {
        processes.forEach(ProcessHandle::destroy);
        var end = System.nanoTime() + grace.toNanos();
        for (var process : processes) {
            end(process, Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    /** Living processes, this one excepted, that have the argument on their command line. */
    public static List<ProcessHandle> marked(String argument) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info().arguments().map(List::of).orElse(List.of()).stream()
                        .anyMatch(argument::equals))
                .toList();
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean gone(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
