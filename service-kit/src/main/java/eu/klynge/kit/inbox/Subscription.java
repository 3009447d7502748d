package eu.klynge.kit.inbox;

import eu.klynge.kit.kafka.TopicPlan;
import eu.klynge.kit.kafka.TopicPlans;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * One group's reading of some topics. As a bean it also makes the group's dead-letter and retry topics and has its dead
 * letters collected.
 *
 * @param group consumer group, for example {@code directory-organisations}
 * @param topics the topics it reads, without retry topics
 */
public record Subscription(String group, List<String> topics) {

    private static final Duration KEPT = Duration.ofDays(30);

    public Subscription {
        topics = List.copyOf(topics);
    }

    /** For {@code @KafkaListener(topics = "#{@bean.reads()}")}: the topics, and what operators replay for this group. */
    public String[] reads() {
        return Stream.concat(topics.stream(), topics.stream().map(topic -> retry(topic, group)))
                .toArray(String[]::new);
    }

    public List<String> deadLetters() {
        return topics.stream().map(topic -> deadLetters(topic, group)).toList();
    }

    public TopicPlans plans() {
        return new TopicPlans(topics.stream()
                .flatMap(topic -> Stream.of(deadLetters(topic, group), retry(topic, group)))
                .map(name -> new TopicPlan(name, 1, false, KEPT))
                .toList());
    }

    /** Where a group's dead letters of a topic go, the same for a record that failed once more when replayed. */
    public static String deadLetters(String topic, String group) {
        return source(topic, group) + "." + group + ".dlt";
    }

    public static String retry(String topic, String group) {
        return source(topic, group) + "." + group + ".retry";
    }

    /** The topic that a record was published on: the given one, or the one whose retries it holds. */
    public static String source(String topic, String group) {
        String suffix = "." + group + ".retry";
        return topic.endsWith(suffix) ? topic.substring(0, topic.length() - suffix.length()) : topic;
    }
}
