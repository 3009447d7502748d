package eu.klynge.standalone.launcher.feed;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/** Prints records as they come, until there are enough of them, time is up, or the consumer is woken up. */
final class Tail {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte @Nullable [], byte @Nullable []> consumer;
    private final PrintWriter out;

    Tail(Consumer<byte @Nullable [], byte @Nullable []> consumer, PrintWriter out) {
        this.consumer = consumer;
        this.out = out;
    }

    /**
     * @param from null for where the group is, or the consumer's settings say
     * @return the number of records printed
     */
    long print(Collection<String> topics, @Nullable Instant from, long count, Duration timeout) {
        var printed = 0L;
        var end = System.nanoTime() + timeout.toNanos();
        try {
            if (from == null) {
                consumer.subscribe(topics);
            } else {
                consumer.subscribe(topics, new FromTime(consumer, from));
            }
            while (printed < count && System.nanoTime() < end) {
                for (var record : consumer.poll(POLL)) {
                    if (printed < count) {
                        out.println(FeedLine.of(record));
                        out.flush();
                        printed++;
                    }
                }
            }
        } catch (WakeupException stopped) {
            out.flush();
        }
        return printed;
    }
}
