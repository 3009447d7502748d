package eu.klynge.standalone.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts writes, and up to which of them all are on disk. */
final class Watermark {

    private final Lock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Condition durable = lock.newCondition();
    private long lastWrite;
    private long lastDurable;
    private boolean closing;
    private boolean ended;

    /** Counts a write; its number is what to wait for. */
    long next() {
        lock.lock();
        try {
            written.signal();
            return ++lastWrite;
        } finally {
            lock.unlock();
        }
    }

    long lastWrite() {
        lock.lock();
        try {
            return lastWrite;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a write is on disk; false when it never will be. */
    boolean awaitDurable(long write) {
        lock.lock();
        try {
            while (lastDurable < write && !ended) {
                durable.awaitUninterruptibly();
            }
            return lastDurable >= write;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something to bring to disk; false when there is nothing and there will be nothing. */
    boolean awaitWrites() {
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

    void durableUpTo(long write) {
        lock.lock();
        try {
            lastDurable = write;
            durable.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No more writes are wanted. */
    void close() {
        lock.lock();
        try {
            closing = true;
            written.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is brought to disk any more. */
    void end() {
        lock.lock();
        try {
            ended = true;
            durable.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
