package eu.klynge.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/**
 * A line and a count ({@code klynge.inbox.retries}) for each attempt that failed. The line has only the kind of failure and
 * its place: a store's message may quote what was to be written. Debug level has the rest.
 */
final class Retries implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(Retries.class);

    private final MeterRegistry meters;

    Retries(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        Throwable cause = failure == null || failure.getCause() == null ? failure : failure.getCause();
        if (cause != null && !(cause instanceof PoisonRecord)) {
            log.warn(
                    "Attempt {} at {}-{}@{} failed, order holds and it is tried again: {}{}",
                    attempt,
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    cause.getClass().getName(),
                    place(cause));
            meters.counter("klynge.inbox.retries", "group", Inbox.group()).increment();
        }
    }

    private static String place(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("eu.klynge.")
                        && !frame.getClassName().equals(Inbox.class.getName()))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }
}
