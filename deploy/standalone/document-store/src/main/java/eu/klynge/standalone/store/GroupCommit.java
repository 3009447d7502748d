package eu.klynge.standalone.store;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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
    private final Lock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Condition durable = lock.newCondition();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread committer;

    private long lastWrite;
    private long lastDurable;
    private boolean closing;
    private boolean stopped;

    GroupCommit(MVStore store) {
        this.store = store;
        this.committer = Thread.ofPlatform().name("store-commit").daemon().start(this::commitUntilClosed);
    }

    /** Runs a command that may write, and returns its result once everything it wrote is on disk. */
    <T> T durably(Supplier<T> command) {
        T result;
        long ticket;
        commands.readLock().lock();
        try {
            result = command.get();
        } finally {
            ticket = announce();
            commands.readLock().unlock();
        }
        await(ticket);
        return result;
    }

    /** Returns once everything written so far is on disk. */
    void awaitAll() {
        await(written());
    }

    private long written() {
        lock.lock();
        try {
            return lastWrite;
        } finally {
            lock.unlock();
        }
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

    private long announce() {
        lock.lock();
        try {
            written.signal();
            return ++lastWrite;
        } finally {
            lock.unlock();
        }
    }

    private void await(long ticket) {
        lock.lock();
        try {
            while (lastDurable < ticket) {
                if (stopped) {
                    throw new StoreUnavailable("The store no longer writes to its file.", failure.get());
                }
                durable.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void commitUntilClosed() {
        try {
            while (awaitWrites()) {
                commitOnce();
            }
        } catch (Throwable e) {
            failure.set(e);
        } finally {
            lock.lock();
            try {
                stopped = true;
                durable.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean awaitWrites() {
        lock.lock();
        try {
            while (lastDurable == lastWrite && !closing) {
                written.awaitUninterruptibly();
            }
            return lastDurable < lastWrite;
        } finally {
            lock.unlock();
        }
    }

    private void commitOnce() {
        AtomicLong upTo = new AtomicLong();
        AtomicBoolean changed = new AtomicBoolean();
        alone(() -> {
            upTo.set(written());
            changed.set(store.hasUnsavedChanges());
            store.commit();
        });
        if (changed.get()) {
            store.sync();
        }
        lock.lock();
        try {
            lastDurable = upTo.get();
            durable.signalAll();
        } finally {
            lock.unlock();
        }
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
        lock.lock();
        try {
            closing = true;
            written.signal();
        } finally {
            lock.unlock();
        }
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
