package eu.klynge.standalone.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.IndexType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksObject;
import org.rocksdb.Status;

/**
 * Opens the folder. What is written is readable at once and is put into a log in memory; {@link #toDisk} is what makes it safe. RocksDB
 * itself writes it into sorted files, and compacts these, on threads of its own.
 */
final class StoreFolder implements AutoCloseable {

    private static final long CACHE = 64L << 20;

    /** Shares of the cache, as a power of two: few, since a block larger than a share is read anew each time. */
    private static final int SHARES = 2;

    private static final long WRITTEN_AT_ONCE = 16L << 20;

    /** What is in a file for longer is compacted, so that what was deleted leaves the disk, too. */
    private static final Duration ERASED_FOR_GOOD = Duration.ofDays(1);

    /** What a first start that was killed leaves behind. */
    private static final Pattern BEGUN =
            Pattern.compile("native|LOCK|LOG(\\.old.*)?|IDENTITY|MANIFEST-\\d+|\\d+\\.dbtmp");

    private final List<RocksObject> parts;
    private final RocksDB db;
    private long safe;

    private StoreFolder(RocksDB db, List<RocksObject> parts) {
        this.db = db;
        this.parts = parts;
        this.safe = db.getLatestSequenceNumber();
    }

    /**
     * @throws StoreUnavailable when the folder is in use, cannot be read or written, or is not a store's folder
     */
    static StoreFolder open(Path folder) {
        Path path = folder.toAbsolutePath();
        prepare(path);
        load(path.resolve("native"));
        List<RocksObject> parts = new ArrayList<>();
        try {
            return new StoreFolder(RocksDB.open(options(parts), path.toString()), parts);
        } catch (RocksDBException e) {
            parts.reversed().forEach(RocksObject::close);
            throw unavailable(path, e);
        }
    }

    /** RocksDB would make a store in any folder, and over one that lost its {@code CURRENT}. */
    private static void prepare(Path path) {
        try {
            Files.createDirectories(path);
            try (Stream<Path> content = Files.list(path)) {
                if (!Files.exists(path.resolve("CURRENT"))
                        && !content.map(file -> file.getFileName().toString()).allMatch(BEGUN.asMatchPredicate())) {
                    throw notAStore(path, null);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw notAStore(path, e);
        } catch (IOException e) {
            throw new StoreUnavailable(path + " cannot be opened for reading and writing.", e);
        }
    }

    /** From a place of its own: what RocksDB puts into the folder for temporary files stays there after a kill. */
    private static void load(Path folder) {
        try {
            Files.createDirectories(folder);
            NativeLibraryLoader.getInstance().loadLibrary(folder.toString());
        } catch (IOException e) {
            throw new StoreUnavailable("RocksDB's library cannot be put into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Options options(List<RocksObject> parts) {
        var cache = part(parts, new LRUCache(CACHE, SHARES));
        var filter = part(parts, new BloomFilter(10));
        return part(parts, new Options())
                .setCreateIfMissing(true)
                .setManualWalFlush(true)
                .setRecycleLogFileNum(2)
                .setMaxTotalWalSize(2 * WRITTEN_AT_ONCE)
                .setWriteBufferSize(WRITTEN_AT_ONCE)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setBytesPerSync(1 << 20)
                .setPeriodicCompactionSeconds(ERASED_FOR_GOOD.toSeconds())
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setKeepLogFileNum(2)
                .setStatsDumpPeriodSec(0)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setFilterPolicy(filter)
                        // In parts: those of a whole file are megabytes, and would drive everything else out.
                        .setIndexType(IndexType.kTwoLevelIndexSearch)
                        .setPartitionFilters(true)
                        .setCacheIndexAndFilterBlocks(true)
                        .setPinTopLevelIndexAndFilter(true));
    }

    private static <T extends RocksObject> T part(List<RocksObject> parts, T part) {
        parts.add(part);
        return part;
    }

    private static StoreUnavailable unavailable(Path path, RocksDBException e) {
        Status status = e.getStatus();
        return switch (status == null ? Status.Code.Undefined : status.getCode()) {
            case IOError, Busy, TryAgain ->
                new StoreUnavailable(
                        String.valueOf(e.getMessage()).contains("lock")
                                ? path + " is in use by another process."
                                : path + " cannot be opened for reading and writing.",
                        e);
            default -> notAStore(path, e);
        };
    }

    private static StoreUnavailable notAStore(Path path, @Nullable Throwable cause) {
        return new StoreUnavailable(path + " is not a document store's folder, or is damaged.", cause);
    }

    RocksDB db() {
        return db;
    }

    /** Bytes, of sorted files and of what is not in them yet. */
    long size() {
        try {
            return db.getLongProperty("rocksdb.total-sst-files-size")
                    + db.getLongProperty("rocksdb.cur-size-all-mem-tables");
        } catch (RocksDBException e) {
            throw new StoreUnavailable("The size of the store is not known: " + e.getMessage(), e);
        }
    }

    /** Everything written before is on disk when this returns. For one thread. */
    void toDisk() {
        long written = db.getLatestSequenceNumber();
        if (written != safe) {
            try {
                db.flushWal(true);
            } catch (RocksDBException e) {
                throw new StoreUnavailable("The log cannot be written: " + e.getMessage(), e);
            }
            safe = written;
        }
    }

    @Override
    public void close() {
        db.close();
        parts.reversed().forEach(RocksObject::close);
    }
}
