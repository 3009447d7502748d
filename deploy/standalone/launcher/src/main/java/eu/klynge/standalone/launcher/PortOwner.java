package eu.klynge.standalone.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds who listens on a port, as far as Linux tells this user. */
final class PortOwner {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** Such as {@code pid 4711 (/usr/bin/java)}, or {@code another process}. */
    static String of(int port) {
        return socket(port)
                .flatMap(PortOwner::holder)
                .map(process -> "pid " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + command + ")")
                                .orElse(""))
                .orElse("another process");
    }

    private static Optional<String> socket(int port) {
        var wanted = ":%04X".formatted(port);
        for (var table : List.of("net/tcp", "net/tcp6")) {
            try {
                for (var line : Files.readAllLines(PROC.resolve(table))) {
                    var fields = line.strip().split("\\s+");
                    if (fields.length > 9 && fields[1].endsWith(wanted) && fields[3].equals(LISTENING)) {
                        return Optional.of("socket:[" + fields[9] + "]");
                    }
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<ProcessHandle> holder(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(PROC.resolve(pid + "/fd"))) {
            for (var descriptor : open) {
                if (Files.isSymbolicLink(descriptor)
                        && Files.readSymbolicLink(descriptor).toString().equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
