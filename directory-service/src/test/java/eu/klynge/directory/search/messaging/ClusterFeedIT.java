package eu.klynge.directory.search.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.directory.Directory;
import eu.klynge.directory.DirectoryTest;
import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Facet;
import eu.klynge.directory.search.Found;
import eu.klynge.directory.search.Order;
import eu.klynge.directory.search.Query;
import eu.klynge.kit.inbox.EventDecoder;
import eu.klynge.kit.kafka.KafkaPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DirectoryTest
class ClusterFeedIT {

    @Autowired
    private KafkaPolicy policy;

    @Autowired
    private EventDecoder decoder;

    @LocalServerPort
    private int port;

    /** Breaks at every record until it is mended. */
    private static final class FaultyIndex implements ClusterIndex {

        private final Set<String> ids = ConcurrentHashMap.newKeySet();
        private volatile boolean mended;

        @Override
        public void put(Entry entry) {
            if (!mended) {
                throw new ExceptionInInitializerError("data file of another version");
            }
            ids.add(entry.id());
        }

        @Override
        public void remove(String id) {
            ids.remove(id);
        }

        @Override
        public void refresh() {}

        @Override
        public Found find(Query query, Order order, @Nullable List<String> after, int limit, Set<Facet> counted) {
            return new Found(List.of(), 0, Map.of());
        }

        @Override
        public List<Entry> all(Query query) {
            return List.of();
        }

        @Override
        public List<Entry> named(String beginning, int limit) {
            return List.of();
        }
    }

    @Test
    void anIndexThatBreaksMakesTheReplicaUnreadyAndIsTriedAgain() {
        var directory = new Directory(port);
        String id = directory
                .accepted(directory.submitted().path("id").asString())
                .path("clusterId")
                .asString();
        var index = new FaultyIndex();
        var feed = new ClusterFeed(policy, decoder, index);

        feed.start();
        try {
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(20)).until(() -> !feed.hasCaughtUp());

            index.mended = true;
            await().atMost(Duration.ofSeconds(40)).until(feed::hasCaughtUp);
            assertThat(index.ids).contains(id);
        } finally {
            feed.stop();
        }
    }
}
