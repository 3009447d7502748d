package eu.klynge.benchmarks.load;

import eu.klynge.acceptance.platform.RunningPlatform;
import java.time.Duration;

/** Public events that gather while an operator lets the reader stand still that hands them on to webhooks. */
public final class Backlog {

    private static final String READER = "/api/v1/operations/notification/consumers/notification.feed";
    private static final String READERS = "/api/v1/operations/notification/consumers";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningPlatform platform;
    private final Acceptances acceptances;

    /** @param seed of the organisations that the events are about */
    public Backlog(RunningPlatform platform, long seed) {
        this.platform = platform;
        this.acceptances = new Acceptances(platform.gateway(), seed);
    }

    /** Returns when so many events wait. */
    public void gather(int events) throws InterruptedException {
        platform.gateway().post(READER + "/pause", "{}").as("operator").answer().demand(200);
        RunningPlatform.await(
                "the reader to stand still",
                SOON,
                () -> platform.gateway()
                        .get(READERS)
                        .as("operator")
                        .answer()
                        .json()
                        .toString()
                        .contains("paused"));
        acceptances.happen(events);
    }

    /** @return {@link System#nanoTime} of the moment in which the reader was told to go on */
    public long release() {
        var began = System.nanoTime();
        platform.gateway()
                .post(READER + "/resume", "{}")
                .as("operator")
                .answer()
                .demand(200);
        return began;
    }
}
