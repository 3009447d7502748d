package eu.klynge.standalone.store;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * One commit and one fsync for all writers that wait. A commit never cuts a command in two: commands share
 * {@link #commands}, a commit takes it alone. The fsync runs outside it, so the next group forms meanwhile.
 */
final class GroupCommit implements AutoCloseable {

    private final MVStore store;
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
    private final Watermark writes = new Watermark();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread committer;

    GroupCommit(MVStore store) {
        this.store = store;
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
        commands.readLock().lock();
        try {
            result = command.get();
        } finally {
            write = writes.next();
            commands.readLock().unlock();
        }
        await(write);
        return result;
    }

    /** Returns once everything written so far is on disk. */
    void awaitAll() {
        await(writes.lastWrite());
    }

    /** Runs what must not share the file with any command or commit. */
    void alone(Runnable work) {
        commands.writeLock().lock();
        try {
            work.run();
        } finally {
            commands.writeLock().unlock();
        }
    }

    private void await(long write) {
        if (!writes.awaitDurable(write)) {
            throw new StoreUnavailable("The store no longer writes to its file.", failure.get());
        }
    }

    private void commitUntilClosed() {
        try {
            while (writes.awaitWrites()) {
                commitOnce();
            }
        } catch (Throwable e) {
            failure.set(e);
        } finally {
            writes.end();
        }
    }

    private void commitOnce() {
        long upTo;
        boolean changed;
        commands.writeLock().lock();
        try {
            upTo = writes.lastWrite();
            changed = store.hasUnsavedChanges();
            store.commit();
        } finally {
            commands.writeLock().unlock();
        }
        if (changed) {
            store.sync();
        }
        writes.durableUpTo(upTo);
    }

    /**
     * Returns when it has been closed.
     *
     * @throws StoreUnavailable when it ended because the file could not be written
     */
    void awaitEnd() {
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Throwable cause = failure.get();
        if (cause != null) {
            throw new StoreUnavailable("The store cannot write to its file: " + cause.getMessage(), cause);
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
