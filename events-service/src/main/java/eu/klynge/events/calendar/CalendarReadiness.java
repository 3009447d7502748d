package eu.klynge.events.calendar;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Out of service until the calendar holds what the topic held at the start: half a calendar is no calendar. */
@Component("calendar")
class CalendarReadiness extends AbstractHealthIndicator {

    private final Freshness freshness;

    CalendarReadiness(Freshness freshness) {
        super("the calendar cannot be judged");
        this.freshness = freshness;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (freshness.hasCaughtUp()) {
            builder.up();
        } else {
            builder.outOfService();
        }
    }
}
