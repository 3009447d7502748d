package eu.klynge.standalone.launcher.supervision;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The status of every process; tells each change to whom it concerns and lets others wait for one. */
public final class Board {

    private final Clock clock;
    private final Map<String, ProcessStatus> statuses = new LinkedHashMap<>();
    private final List<Consumer<List<ProcessStatus>>> readers = new ArrayList<>();

    public Board(List<Program> programs, Clock clock) {
        this.clock = clock;
        programs.forEach(program -> statuses.put(program.name(), ProcessStatus.waiting(program, clock.instant())));
    }

    /** The reader is called once now and at every change, one call at a time. */
    public synchronized void tell(Consumer<List<ProcessStatus>> reader) {
        readers.add(reader);
        reader.accept(List.copyOf(statuses.values()));
    }

    public synchronized List<ProcessStatus> all() {
        return List.copyOf(statuses.values());
    }

    /** Whether the statuses became so within the limit. */
    public synchronized boolean await(Predicate<List<ProcessStatus>> expected, Duration limit)
            throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (!expected.test(all())) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Waits until all of these are ready, however long it takes. */
    public synchronized void awaitReady(List<String> names) throws InterruptedException {
        while (!names.stream().allMatch(name -> status(name).isReady())) {
            wait();
        }
    }

    void started(String name, ProcessHandle process) {
        change(name, status -> status.starting(process, clock.instant()));
    }

    void ready(String name) {
        change(name, status -> status.ready(clock.instant()));
    }

    void ended(String name, ProcessStatus.State reason) {
        change(name, status -> status.without(reason, clock.instant()));
    }

    private synchronized void change(String name, UnaryOperator<ProcessStatus> step) {
        statuses.put(name, step.apply(status(name)));
        notifyAll();
        readers.forEach(reader -> reader.accept(List.copyOf(statuses.values())));
    }

    private ProcessStatus status(String name) {
        @Nullable ProcessStatus status = statuses.get(name);
        if (status == null) {
            throw new IllegalArgumentException("No process is called " + name + ".");
        }
        return status;
    }
}
