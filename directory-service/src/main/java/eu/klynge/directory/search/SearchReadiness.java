package eu.klynge.directory.search;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Out of service until the index holds what the feed held at the start: half a directory is no directory. */
@Component("search")
class SearchReadiness extends AbstractHealthIndicator {

    private final Freshness freshness;

    SearchReadiness(Freshness freshness) {
        super("the index cannot be judged");
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
