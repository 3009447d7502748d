package eu.klynge.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final MVStore store = new MVStore.Builder().autoCommitDisabled().open();
    private final MVMap<String, String> map = store.openMap("map");
    private final GroupCommit commits = new GroupCommit(store);

    @AfterEach
    void close() {
        commits.close();
        store.close();
    }

    @Test
    void whatADurableCommandWroteIsCommittedWhenItReturns() {
        commits.durably(() -> map.put("a", "1"));

        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    @Test
    void noCommitCutsACommandInTwo() throws Exception {
        CountDownLatch halfWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var slow = threads.submit(() -> commits.durably(() -> {
                map.put("a", "first half");
                halfWay.countDown();
                awaitQuietly(goOn);
                return map.put("b", "second half");
            }));
            halfWay.await();
            long version = store.getCurrentVersion();
            var quick = threads.submit(() -> commits.durably(() -> map.put("c", "1")));

            assertThat(quick.isDone()).isFalse();
            assertThat(store.getCurrentVersion()).isEqualTo(version);

            goOn.countDown();
            slow.get(20, TimeUnit.SECONDS);
            quick.get(20, TimeUnit.SECONDS);
            assertThat(store.hasUnsavedChanges()).isFalse();
        }
    }

    @Test
    void manyWritersShareCommits() {
        long before = store.getCurrentVersion();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2_000; i++) {
                String key = "k" + i;
                threads.submit(() -> commits.durably(() -> map.put(key, "v")));
            }
        }

        assertThat(map).hasSize(2_000);
        assertThat(store.getCurrentVersion() - before).isLessThan(2_000);
    }

    @Test
    void aFailedCommandDoesNotStopTheOthers() {
        assertThatThrownBy(() -> commits.durably(() -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        commits.durably(() -> map.put("a", "1"));
        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    @Test
    void afterClosingNothingIsAcknowledged() {
        commits.close();

        assertThatThrownBy(() -> commits.durably(() -> map.put("a", "1"))).isInstanceOf(StoreUnavailable.class);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
