package eu.klynge.standalone.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the file; commits, and nothing else, are what puts anything into it. */
final class StoreFile {

    /** How long a chunk without live data stays untouched, in milliseconds. */
    private static final int RETENTION = 2_000;

    /** Bytes; of a page everything is written again when one document of it changes, so few documents share one. */
    private static final int PAGE = 4 * 1024;

    private static final int CACHE_MEBIBYTES = 48;

    private StoreFile() {}

    /**
     * @throws StoreUnavailable when the file is in use, cannot be read or written, or is not a store's file
     */
    static MVStore open(Path file) {
        Path path = file.toAbsolutePath();
        try {
            Files.createDirectories(path.getParent());
            MVStore store = new MVStore.Builder()
                    .fileName(path.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .pageSplitSize(PAGE)
                    .cacheSize(CACHE_MEBIBYTES)
                    .open();
            store.setRetentionTime(RETENTION);
            return store;
        } catch (MVStoreException e) {
            throw new StoreUnavailable(reason(path, e), e);
        } catch (IOException e) {
            throw new StoreUnavailable("The folder of " + path + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    private static String reason(Path path, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> path + " is in use by another process.";
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                path + " is not a document store's file, or is damaged.";
            default -> path + " cannot be opened for reading and writing.";
        };
    }
}
