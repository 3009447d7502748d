package eu.klynge.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** {@code klynge.outbox.backlog} (events), {@code klynge.outbox.age} (seconds, oldest unsent), {@code klynge.outbox.relayed}. */
public final class OutboxMeters {

    private final MeterRegistry registry;
    private final Clock clock;
    private volatile Sweep last = Sweep.EMPTY;

    OutboxMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        Gauge.builder("klynge.outbox.backlog", this, meters -> meters.last.entries())
                .description("Events found unsent by the last sweep")
                .register(registry);
        Gauge.builder("klynge.outbox.age", this, meters -> meters.age().toMillis() / 1000.0)
                .description("Age of the oldest unsent event")
                .baseUnit("seconds")
                .register(registry);
    }

    void swept(Sweep sweep) {
        last = sweep;
    }

    void relayed(OutboxEntry entry) {
        registry.counter("klynge.outbox.relayed", "type", entry.type() == null ? "tombstone" : entry.type())
                .increment();
    }

    /** Events found unsent by the last sweep. */
    public long backlog() {
        return last.entries();
    }

    /** Zero when nothing is unsent. */
    public Duration age() {
        var oldest = last.oldest();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }
}
