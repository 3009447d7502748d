package eu.klynge.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasesIT {

    private final SetClock clock = new SetClock();
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void connect() {
        String uri = Infrastructure.shared().freshDatabase();
        client = MongoClients.create(uri);
        database = client.getDatabase(new com.mongodb.ConnectionString(uri).getDatabase());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private Leases instance(String name) {
        return new Leases(
                database.getCollection("leases", BsonDocument.class),
                database.getCollection("members", BsonDocument.class),
                name,
                clock);
    }

    @Test
    void aLoneInstanceCarriesEverything() {
        Leases alone = instance("a");

        alone.renew();

        assertThat(alone.held()).hasSize(Buckets.COUNT);
        assertThat(alone.mayCarry(0)).isTrue();
    }

    @Test
    void aSecondInstanceGetsHalfAfterTheFirstGaveItUp() {
        Leases first = instance("a");
        Leases second = instance("b");
        first.renew();

        second.renew();
        assertThat(second.held()).isEmpty();

        first.renew();
        assertThat(first.held()).hasSize(Buckets.COUNT / 2);
        second.renew();
        assertThat(second.held())
                .as("not before the first one's last record is surely answered")
                .isEmpty();

        clock.advance(Leases.MARGIN.plusMillis(1));
        first.renew();
        second.renew();
        assertThat(second.held()).hasSize(Buckets.COUNT / 2).doesNotContainAnyElementsOf(first.held());
    }

    @Test
    void theLeasesOfADeadInstanceAreTakenWhenTheyEnd() {
        instance("a").renew();
        Leases heir = instance("b");

        clock.advance(Leases.TERM.plusMillis(1));
        heir.renew();

        assertThat(heir.held()).hasSize(Buckets.COUNT);
    }

    @Test
    void aRestartedInstanceOfTheSameNameCarriesOnAtOnce() {
        instance("a").renew();
        Leases again = instance("a");

        again.renew();

        assertThat(again.held()).hasSize(Buckets.COUNT);
    }

    @Test
    void aHolderThatSleptThroughItsLeaseIsFencedOff() {
        Leases sleeper = instance("a");
        sleeper.renew();
        Leases heir = instance("b");
        clock.advance(Leases.TERM.plusMillis(1));
        heir.renew();

        sleeper.renew();

        assertThat(sleeper.held()).isEmpty();
        assertThat(heir.held()).hasSize(Buckets.COUNT);
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T10:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
