package eu.klynge.kit.test.proxy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One direction of all connections of a proxy, and what is wrong with it. */
public final class Flow {
    private static final int SLICES_PER_SECOND = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean stalled;
    private long delayNanos;
    private int bytesPerSecond = Integer.MAX_VALUE;
    private long changes;

    Flow() {}

    /** Holds everything back. */
    public void stall() {
        change(() -> stalled = true);
    }

    /** Every piece that is read waits so long before it goes on, so a round trip takes that much longer. */
    public void delay(Duration longer) {
        change(() -> delayNanos = longer.toNanos());
    }

    /** Each connection gets this many bytes a second, at least one. */
    public void throttle(int perSecond) {
        change(() -> bytesPerSecond = Math.max(1, perSecond));
    }

    public void heal() {
        change(() -> {
            stalled = false;
            delayNanos = 0;
            bytesPerSecond = Integer.MAX_VALUE;
        });
    }

    /** Waits as a piece that was just read must wait. */
    void holdNewPiece() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            await(delayNanos);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until some of {@code size} bytes may go on, and says how many. */
    int admit(int size) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            awaitUnstalled();
            if (bytesPerSecond == Integer.MAX_VALUE) {
                return size;
            }
            int slice = Math.min(size, Math.max(1, bytesPerSecond / SLICES_PER_SECOND));
            await(TimeUnit.SECONDS.toNanos(slice) / bytesPerSecond);
            awaitUnstalled();
            return slice;
        } finally {
            lock.unlock();
        }
    }

    private void awaitUnstalled() throws InterruptedException {
        while (stalled) {
            changed.await();
        }
    }

    /** A change ends the wait, since it was for a fault that may be gone. */
    private void await(long nanos) throws InterruptedException {
        var before = changes;
        var left = nanos;
        while (left > 0 && changes == before) {
            left = changed.awaitNanos(left);
        }
    }

    private void change(Runnable how) {
        lock.lock();
        try {
            how.run();
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
