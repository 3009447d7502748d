package eu.klynge.kit.inbox;

import eu.klynge.kit.crash.CrashPoints;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaUtils;
import reactor.core.publisher.Mono;

/**
 * Hands records to a room, one after the other; a listener on {@code klyngeListeners} calls it and does nothing else.
 */
public final class Inbox {

    /** Longest that one effect may take; then it counts as failed and is tried again. */
    static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final EventDecoder decoder;
    private final MeterRegistry meters;

    Inbox(EventDecoder decoder, MeterRegistry meters) {
        this.decoder = decoder;
        this.meters = meters;
    }

    /** Returns when the effect is durable. Throws {@link PoisonRecord}, or what the reaction failed with. */
    public void receive(ConsumerRecord<String, byte[]> record, Reaction reaction) {
        switch (decoder.decode(record)) {
            case Decoded.Known(Event<?> event) -> apply(reaction.on(event));
            case Decoded.Tombstone tombstone -> apply(reaction.onTombstone(tombstone));
            case Decoded.UnknownType(String type) -> {
                log.debug("Skipped {} on {}", type, record.topic());
                count("unknown-type");
            }
        }
    }

    private void apply(Mono<Effect> reaction) {
        CrashPoints.reached("inbox.before-effect");
        Effect effect = reaction.defaultIfEmpty(Effect.SKIPPED).contextCapture().block(LIMIT);
        CrashPoints.reached("inbox.after-effect");
        count(effect == Effect.APPLIED ? "applied" : "skipped");
    }

    /** Of the listener on this thread. */
    static String group() {
        String group = KafkaUtils.getConsumerGroupId();
        return group == null ? "none" : group;
    }

    private void count(String outcome) {
        meters.counter("klynge.inbox.records", "group", group(), "outcome", outcome)
                .increment();
    }
}
