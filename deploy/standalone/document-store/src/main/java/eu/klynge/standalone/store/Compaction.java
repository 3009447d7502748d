package eu.klynge.standalone.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file from growing with every update. In steps that nobody has to wait for long, of a file worth the trouble: live pages of chunks that
 * are mostly dead are written anew, so that those chunks become free; chunks from the end are moved into free space, so
 * that the file can be cut. Both are ordinary commits: a crash in between finds the state before or after.
 */
final class Compaction implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);
    private static final long WORTH_THE_TROUBLE = 16L << 20;
    private static final int FULL_ENOUGH = 60;
    private static final int STEP = 2 << 20;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final MVStore file;
    private final GroupCommit commits;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-compaction").factory());

    Compaction(MVStore file, GroupCommit commits) {
        this.file = file;
        this.commits = commits;
        timer.scheduleWithFixedDelay(this::step, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void step() {
        try {
            FileStore<?> chunks = file.getFileStore();
            if (chunks.size() > WORTH_THE_TROUBLE && chunks.getChunksFillRate() < FULL_ENOUGH) {
                commits.durably(() -> file.compact(FULL_ENOUGH, STEP));
            }
            if (chunks.size() > WORTH_THE_TROUBLE
                    && chunks.getFillRate() < FULL_ENOUGH
                    && chunks instanceof RandomAccessStore space) {
                commits.alone(() -> space.compactMoveChunks(FULL_ENOUGH, STEP, file));
            }
        } catch (RuntimeException e) {
            log.warn("the file could not be compacted this time", e);
        }
    }

    @Override
    public void close() {
        timer.close();
    }
}
