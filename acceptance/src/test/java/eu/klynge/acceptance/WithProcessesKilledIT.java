package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.acceptance.faults.FaultRun;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OnPlatform
class WithProcessesKilledIT {

    /** Six rounds: in each, directory-service is hit at another point, and notification-service too. */
    private static final int KILLS = 30;

    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final RunningPlatform platform;

    WithProcessesKilledIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void nothingIsLostDoubledOrOutOfOrderUnderThirtyKills() throws Exception {
        try (var run = new FaultRun(platform, System.nanoTime())) {
            var report = run.kill(KILLS, LIMIT, System.out::println);

            System.out.println(report.summary());
            assertThat(report.isClean()).as(report.summary()).isTrue();
            assertThat(report.totalKills()).isGreaterThanOrEqualTo(30);
            assertThat(report.verdicts().values())
                    .allMatch(verdict -> verdict.acknowledged() > 50, "a history worth checking");
            assertThat(report.mostVersions()).as("an order worth checking").isGreaterThan(10);
            assertThat(report.told().values())
                    .allMatch(told -> told.expected() > 50, "a world outside that had something to hear");
        }
    }
}
