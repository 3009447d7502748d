package eu.klynge.kit.it;

import eu.klynge.kit.kafka.TopicPlan;
import eu.klynge.kit.kafka.TopicPlans;
import eu.klynge.kit.outbox.OutboxMessage;
import eu.klynge.kit.store.AggregateFactory;
import eu.klynge.kit.store.Aggregates;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service that owns ferries and says where they are. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Ferries {

    static final String TOPIC = "test.ferries.positions.v1";

    /** Nobody makes this topic. */
    static final String NOWHERE = "test.ferries.nowhere.v1";

    static final String MOVED = "test.ferry.moved.v1";

    public record Ferry(String berth, @Nullable String callSign) {}

    public sealed interface Fact {
        record Moved(String id, String berth) implements Fact {}

        record Lost(String id, String cry) implements Fact {}

        record Scrapped(String id) implements Fact {}
    }

    @Bean
    Aggregates<Ferry, Fact> fleet(AggregateFactory aggregates) {
        return aggregates.open("ferries", Ferry.class, Ferries::encode);
    }

    @Bean
    TopicPlans ferryTopic() {
        return TopicPlans.of(new TopicPlan(TOPIC, 3, false, Duration.ofDays(1)));
    }

    private static List<OutboxMessage> encode(Fact fact) {
        return switch (fact) {
            case Fact.Moved(String id, String berth) ->
                List.of(OutboxMessage.event(MOVED, id, new Ferry(berth, null), List.of(TOPIC)));
            case Fact.Lost(String id, String cry) ->
                List.of(OutboxMessage.event(MOVED, id, new Ferry(cry, null), List.of(NOWHERE)));
            case Fact.Scrapped(String id) -> List.of(OutboxMessage.tombstone(id, TOPIC));
        };
    }
}
