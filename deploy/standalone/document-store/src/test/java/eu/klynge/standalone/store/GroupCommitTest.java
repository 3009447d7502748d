package eu.klynge.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<String> onDisk = ConcurrentHashMap.newKeySet();
    private final AtomicInteger times = new AtomicInteger();
    private final CountDownLatch diskWorks = new CountDownLatch(1);
    private final GroupCommit commits = new GroupCommit(() -> {
        Set<String> now = Set.copyOf(written);
        times.incrementAndGet();
        awaitQuietly(diskWorks);
        onDisk.addAll(now);
    });

    @AfterEach
    void close() {
        diskWorks.countDown();
        commits.close();
    }

    @Test
    void whatADurableCommandWroteIsOnDiskWhenItReturns() {
        diskWorks.countDown();

        commits.durably(() -> written.add("a"));

        assertThat(onDisk).containsExactly("a");
    }

    @Test
    void whatIsWrittenWhileTheDiskIsBusyWaitsForTheNextTime() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> commits.durably(() -> written.add("a")));
            while (times.get() == 0) {
                Thread.onSpinWait();
            }
            var second = threads.submit(() -> commits.durably(() -> written.add("b")));
            while (!written.contains("b")) {
                Thread.onSpinWait();
            }
            assertThat(first.isDone() || second.isDone()).isFalse();

            diskWorks.countDown();
            second.get();
        }
        assertThat(onDisk).containsExactlyInAnyOrder("a", "b");
        assertThat(times).hasValue(2);
    }

    @Test
    void manyWritersShareATime() {
        diskWorks.countDown();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2_000; i++) {
                String key = "k" + i;
                threads.submit(() -> commits.durably(() -> written.add(key)));
            }
        }

        assertThat(onDisk).hasSize(2_000);
        assertThat(times).hasValueLessThan(2_000);
    }

    @Test
    void aFailedCommandDoesNotStopTheOthers() {
        diskWorks.countDown();
        assertThatThrownBy(() -> commits.durably(() -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        commits.durably(() -> written.add("a"));
        assertThat(onDisk).containsExactly("a");
    }

    @Test
    void aCommandThatCannotWriteEndsTheStore() {
        diskWorks.countDown();
        var full = new StoreUnavailable("The disk is full.", null);
        assertThatThrownBy(() -> commits.durably(() -> {
                    throw full;
                }))
                .isSameAs(full);

        assertThatThrownBy(commits::awaitEnd).hasCause(full);
        assertThatThrownBy(() -> commits.durably(() -> written.add("a"))).hasCause(full);
    }

    @Test
    void afterClosingNothingIsAcknowledged() {
        diskWorks.countDown();
        commits.close();

        assertThatThrownBy(() -> commits.durably(() -> written.add("a"))).isInstanceOf(StoreUnavailable.class);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
