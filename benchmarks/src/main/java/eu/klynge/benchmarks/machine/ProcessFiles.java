package eu.klynge.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What {@code /proc} says of processes. */
public final class ProcessFiles {

    /** Ticks of {@code /proc/PID/stat}, which every Linux gives a hundred of in a second whatever its own clock. */
    private static final long TICK_MILLIS = 10;

    private final Path proc;

    public ProcessFiles() {
        this(Path.of("/proc"));
    }

    ProcessFiles(Path proc) {
        this.proc = proc;
    }

    /** Processor time that the processes have used, in their own code and in the kernel for them. */
    public Duration processorTime(Collection<Long> pids) {
        return pids.stream().map(pid -> processorTime(read(pid, "stat"))).reduce(Duration.ZERO, Duration::plus);
    }

    /** Memory that the process has in use, in bytes, libraries that it shares with others included. */
    public long residentBytes(long pid) {
        return residentBytes(read(pid, "status"));
    }

    /** The program and its arguments. */
    public List<String> commandLine(long pid) {
        return List.of(read(pid, "cmdline").split("\0"));
    }

    /** The second field is the name in brackets, and may hold anything, brackets and spaces too. */
    static Duration processorTime(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }

    static long residentBytes(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .map(kibibytes -> kibibytes * 1024)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The process has no memory: it has ended."));
    }

    private String read(long pid, String file) {
        try {
            return Files.readString(proc.resolve(Long.toString(pid)).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Process " + pid + " cannot be looked at.", e);
        }
    }
}
