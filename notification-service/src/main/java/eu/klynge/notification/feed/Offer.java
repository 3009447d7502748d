package eu.klynge.notification.feed;

import java.util.List;
import java.util.Set;

/**
 * What there is to follow.
 *
 * @param types names of the public event types, sorted as published
 * @param topics the public topics
 */
public record Offer(Set<String> types, List<PublicTopic> topics) {

    public Offer {
        topics = List.copyOf(topics);
    }

    /** @param compacted whether it holds the last state by key instead of the whole history */
    public record PublicTopic(String name, boolean compacted) {}
}
