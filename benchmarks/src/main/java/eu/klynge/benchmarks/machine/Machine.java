package eu.klynge.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on. */
public record Machine(String processor, int cores, long memoryGibibytes, String system, String java) {

    public static Machine here() {
        return new Machine(
                value(read("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(
                        Long.parseLong(value(read("/proc/meminfo"), "MemTotal").replaceAll("\\D", "")) / 1048576.0),
                value(read("/etc/os-release").replace("\"", ""), "PRETTY_NAME") + ", Linux "
                        + System.getProperty("os.version"),
                System.getProperty("java.vendor.version", "") + " " + Runtime.version());
    }

    /** The load average of the last minute: how many threads wanted a core. */
    public static double load() {
        return Double.parseDouble(read("/proc/loadavg").split(" ")[0]);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s, %d cores, %d GiB, %s, %s", processor, cores, memoryGibibytes, system, java.strip());
    }

    /** The value after the name and a colon or an equals sign; "unknown" if there is none. */
    static String value(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).replaceFirst("^\\s*[:=]\\s*", ""))
                .findFirst()
                .orElse("unknown");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("This machine says nothing of itself in " + file + ".", e);
        }
    }
}
