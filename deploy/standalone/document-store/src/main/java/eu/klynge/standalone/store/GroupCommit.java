package eu.klynge.standalone.store;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One fsync for all writers that wait; the next group forms meanwhile. The log has what was written in the order in which it was
 * written, so a crash leaves a beginning of it.
 */
final class GroupCommit implements AutoCloseable {

    private final Runnable toDisk;
    private final Watermark writes = new Watermark();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread committer;

    /** @param toDisk returns when all that was written before is on disk; run by one thread */
    GroupCommit(Runnable toDisk) {
        this.toDisk = toDisk;
        this.committer = Thread.ofPlatform().name("store-commit").daemon().start(this::commitUntilClosed);
    }

    /**
     * Runs a command that may write, and returns its result once everything it wrote is on disk.
     *
     * @throws StoreUnavailable when that cannot be had any more
     */
    <T> T durably(Supplier<T> command) {
        T result;
        long write;
        try {
            result = command.get();
        } catch (StoreUnavailable e) {
            fail(e);
            throw e;
        } finally {
            write = writes.next();
        }
        await(write);
        return result;
    }

    /** Returns once everything written so far is on disk. */
    void awaitAll() {
        await(writes.lastWrite());
    }

    private void await(long write) {
        if (!writes.awaitDurable(write)) {
            throw new StoreUnavailable("The store no longer writes to its folder.", failure.get());
        }
    }

    private void commitUntilClosed() {
        try {
            while (writes.awaitWrites()) {
                long upTo = writes.lastWrite();
                toDisk.run();
                writes.durableUpTo(upTo);
            }
        } catch (Throwable e) {
            fail(e);
        } finally {
            writes.end();
        }
    }

    private void fail(Throwable cause) {
        failure.compareAndSet(null, cause);
        writes.close();
    }

    /**
     * Returns when it has been closed.
     *
     * @throws StoreUnavailable when it ended because the disk could not be written
     */
    void awaitEnd() {
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Throwable cause = failure.get();
        if (cause != null) {
            throw new StoreUnavailable("The store cannot write to its folder: " + cause.getMessage(), cause);
        }
    }

    /** Commits what is left and ends. */
    @Override
    public void close() {
        writes.close();
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
