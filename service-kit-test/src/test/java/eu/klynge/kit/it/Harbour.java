package eu.klynge.kit.it;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.inbox.Decoded;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Reaction;
import eu.klynge.kit.inbox.RefusedEvent;
import eu.klynge.kit.inbox.Seen;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.kit.kafka.TopicPlan;
import eu.klynge.kit.kafka.TopicPlans;
import eu.klynge.kit.telemetry.RequestTrace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A service that follows boats on one topic and keeps a document for each. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Harbour {

    static final String BOATS = "test.harbour.boats.v1";
    static final String MOVED = "test.boat.moved.v1";
    static final String GROUP = "harbour-berths";

    static volatile boolean piratesAreWelcome;

    private static final Logger log = LoggerFactory.getLogger(Harbour.class);

    record Boat(String name, String berth) {
        Boat {
            if (name == null) {
                throw new IllegalArgumentException("name is required");
            }
        }
    }

    @Bean
    KnownTypes boatTypes() {
        return new KnownTypes(Map.of(MOVED, Boat.class));
    }

    @Bean
    Subscription boats() {
        return new Subscription(GROUP, List.of(BOATS));
    }

    @Bean
    TopicPlans boatTopic() {
        return TopicPlans.of(new TopicPlan(BOATS, 1, false, Duration.ofDays(1)));
    }

    @Bean
    Berths berths(MongoDatabase database) {
        return new Berths(database);
    }

    @Bean
    BoatListener boatListener(Inbox inbox, Berths berths) {
        return new BoatListener(inbox, berths);
    }

    /** Asks the store itself, as a room may that keeps no aggregates. */
    @RestController
    static final class BoatController {

        private final MongoDatabase database;

        BoatController(MongoDatabase database) {
            this.database = database;
        }

        @GetMapping("/boats/{key}")
        @OpenToAnyone("Anyone may look at a harbour.")
        Mono<String> boat(@PathVariable String key) {
            return Mono.from(database.getCollection("berths")
                            .find(new BsonDocument("_id", new BsonString(key)))
                            .first())
                    .map(boat -> boat.getString("berth"));
        }
    }

    static final class BoatListener {

        private final Inbox inbox;
        private final Berths berths;

        BoatListener(Inbox inbox, Berths berths) {
            this.inbox = inbox;
            this.berths = berths;
        }

        @KafkaListener(id = GROUP, topics = "#{@boats.reads()}", containerFactory = "klyngeListeners")
        void on(ConsumerRecord<String, byte[]> record) {
            inbox.receive(record, berths);
        }
    }

    static final class Berths implements Reaction {

        private final MongoDatabase database;

        Berths(MongoDatabase database) {
            this.database = database;
        }

        @Override
        public Mono<Effect> on(Event<?> event) {
            Boat boat = (Boat) event.data();
            if (boat.name().startsWith("Pirate") && !piratesAreWelcome) {
                return Mono.error(new RefusedEvent("pirate", "No berth for this one"));
            }
            return Seen.of(event)
                    .apply(
                            database.getCollection("berths", BsonDocument.class),
                            event.key(),
                            Updates.combine(Updates.set("berth", boat.berth()), Updates.inc("moves", 1)))
                    .flatMap(effect -> Mono.deferContextual(subscriber -> {
                        RequestTrace.logging(subscriber, () -> log.info("Berthed {}", event.key()));
                        return Mono.just(effect);
                    }));
        }

        @Override
        public Mono<Effect> onTombstone(Decoded.Tombstone tombstone) {
            return Mono.from(database.getCollection("berths")
                            .deleteOne(new BsonDocument("_id", new BsonString(tombstone.key()))))
                    .map(result -> result.getDeletedCount() > 0 ? Effect.APPLIED : Effect.SKIPPED);
        }
    }
}
