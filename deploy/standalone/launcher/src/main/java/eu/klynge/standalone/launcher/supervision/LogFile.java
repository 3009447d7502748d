package eu.klynge.standalone.launcher.supervision;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The output of one process. Rotation copies and then empties the file, since the process that writes it keeps it open
 * in append mode; a line written between the two is lost.
 */
public record LogFile(Path path) {

    private static final long LARGEST = 16L << 20;
    private static final int KEPT = 3;

    public void rotateIfLarge() throws IOException {
        if (!Files.exists(path) || Files.size(path) < LARGEST) {
            return;
        }
        for (int i = KEPT - 1; i >= 1; i--) {
            if (Files.exists(older(i))) {
                Files.move(older(i), older(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(path, older(1), StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    private Path older(int age) {
        return path.resolveSibling(path.getFileName() + "." + age);
    }

    /** The last lines, from at most the last 64 KiB. */
    public List<String> last(int lines) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        var all = new String(from(Math.max(0, Files.size(path) - (64 << 10))), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /** Writes what the file has from the position on and returns the new position; an emptied file is read anew. */
    public long follow(long position, OutputStream out) throws IOException {
        var size = Files.exists(path) ? Files.size(path) : 0;
        var start = size < position ? 0 : position;
        if (size > start) {
            var more = from(start);
            out.write(more);
            out.flush();
            return start + more.length;
        }
        return start;
    }

    private byte[] from(long start) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(LARGEST, Math.max(0, file.length() - start))];
            file.seek(start);
            file.readFully(bytes);
            return bytes;
        }
    }
}
