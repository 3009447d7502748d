package eu.klynge.acceptance.faults;

import eu.klynge.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Strikes, and waits until the supervisor has brought the process back. */
final class Killer {

    private static final Duration COMES_BY = Duration.ofSeconds(20);
    private static final Duration COMES_BACK = Duration.ofMinutes(2);
    private static final int LONGEST_PEACE_MILLIS = 1_500;

    private final RunningPlatform platform;
    private final Random random;
    private final Map<String, Integer> kills = new TreeMap<>();

    Killer(RunningPlatform platform, Random random) {
        this.platform = platform;
        this.random = random;
    }

    void strike(Blow blow) throws IOException, InterruptedException {
        Thread.sleep(random.nextInt(LONGEST_PEACE_MILLIS));
        var restarts = platform.process(blow.target()).restarts();
        switch (blow) {
            case Blow.AtRandom(var target) -> {
                platform.kill(target);
                count(target + " at random");
            }
            case Blow.AtPoint(var point) -> {
                order(point);
                count(blow.target() + " at " + point);
            }
        }
        platform.awaitBack(blow.target(), restarts, COMES_BACK);
    }

    /** How often each process was killed where. */
    Map<String, Integer> kills() {
        return new TreeMap<>(kills);
    }

    private void order(String point) throws IOException {
        var order = Files.createFile(platform.crashOrders().resolve(point));
        RunningPlatform.await("directory-service to come by " + point, COMES_BY, () -> Files.notExists(order));
    }

    private void count(String where) {
        kills.merge(where, 1, Integer::sum);
    }
}
