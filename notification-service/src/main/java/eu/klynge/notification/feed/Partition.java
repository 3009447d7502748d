package eu.klynge.notification.feed;

/** One partition of a topic: within it, and nowhere else, order holds. */
public record Partition(String topic, int number) implements Comparable<Partition> {

    @Override
    public int compareTo(Partition other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic != 0 ? byTopic : Integer.compare(number, other.number);
    }

    /** Where a record of this partition stands. */
    public Position at(long offset) {
        return new Position(this, offset);
    }
}
