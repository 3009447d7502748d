package eu.klynge.kit.kafka;

import java.util.List;

/** The topics that one bean asks for; a service may have several such beans. */
public record TopicPlans(List<TopicPlan> topics) {

    public TopicPlans {
        topics = List.copyOf(topics);
    }

    public static TopicPlans of(TopicPlan... topics) {
        return new TopicPlans(List.of(topics));
    }
}
