package eu.klynge.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A broker's folder, held by one broker. Kafka's own lock comes too late: a second node in the same folder has
 * recovered, and so damaged, the metadata log of the first before it is refused.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder when it is not there, and formats it when it never was. */
    static DataFolder open(Path path) throws Exception {
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(path.resolve("broker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new BrokerUnavailable("the folder " + path + " is in use by another broker", null);
        }
        DataFolder folder = new DataFolder(path, channel);
        if (!Files.exists(path.resolve("meta.properties"))) {
            folder.format();
        }
        return folder;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void format() throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerProperties.NODE)
                .addDirectory(path.toString())
                .setMetadataLogDirectory(path.toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER)
                .setIgnoreFormatted(true)
                .run();
    }

    /** Where the key set of the agencies' issuer is kept. */
    Path keys() {
        return path.resolve("agencies-keys.json");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
