package eu.klynge.kit.outbox;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** DEGRADED while the oldest unsent event is older than ten seconds: commands are taken, the feed is late. */
final class OutboxHealth extends AbstractHealthIndicator {

    private static final Duration LATE = Duration.ofSeconds(10);

    private final OutboxMeters meters;

    OutboxHealth(OutboxMeters meters) {
        super("the outbox cannot be judged");
        this.meters = meters;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Duration age = meters.age();
        builder.status(age.compareTo(LATE) > 0 ? new Status("DEGRADED", "events wait for the broker") : Status.UP)
                .withDetail("ageSeconds", age.toSeconds());
    }
}
