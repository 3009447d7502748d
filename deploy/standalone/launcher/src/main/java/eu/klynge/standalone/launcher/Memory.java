package eu.klynge.standalone.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds of the machine's memory. */
final class Memory {

    private Memory() {}

    /** Resident, in MiB; -1 where the system does not tell. */
    static long resident(long pid) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        try {
            for (var line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
            return -1;
        } catch (IOException e) {
            return -1;
        }
    }
}
