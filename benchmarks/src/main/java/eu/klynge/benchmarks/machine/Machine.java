package eu.klynge.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
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

    /** Share of all cores' time that somebody used during this while, 0 to 1; time that a hypervisor took counts as used. */
    static double busy(Duration during) throws InterruptedException {
        var before = Jiffies.of(read("/proc/stat"));
        Thread.sleep(during);
        return Jiffies.of(read("/proc/stat")).busySince(before);
    }

    /** Of all cores since the machine started, in ticks of the kernel. */
    record Jiffies(long all, long idle) {

        /** @param stat as {@code /proc/stat} has it: user, nice, system, idle, iowait, irq, softirq, steal in its first line */
        static Jiffies of(String stat) {
            var ticks = Arrays.stream(stat.lines().findFirst().orElseThrow().split("\\s+"))
                    .skip(1)
                    .limit(8)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Jiffies(Arrays.stream(ticks).sum(), ticks[3] + ticks[4]);
        }

        double busySince(Jiffies before) {
            var passed = all - before.all;
            return passed == 0 ? 0 : 1 - (idle - before.idle) / (double) passed;
        }
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
