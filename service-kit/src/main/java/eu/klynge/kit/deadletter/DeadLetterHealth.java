package eu.klynge.kit.deadletter;

import eu.klynge.kit.deadletter.DeadLetters.Selection;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

/** DEGRADED while any letter is open: the service serves, somebody should look. */
final class DeadLetterHealth extends AbstractReactiveHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "dead letters wait for an operator");

    private final DeadLetters letters;

    DeadLetterHealth(DeadLetters letters) {
        super("The dead letters cannot be counted");
        this.letters = letters;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return letters.countOpen(new Selection(null, null, null))
                .map(open -> builder.status(open > 0 ? DEGRADED : Status.UP)
                        .withDetail("open", open)
                        .build());
    }
}
