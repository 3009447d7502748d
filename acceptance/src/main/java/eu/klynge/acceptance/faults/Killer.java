package eu.klynge.acceptance.faults;

import eu.klynge.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Strikes, and waits until the supervisor has brought back what was hit. */
final class Killer {

    private static final Duration COMES_BY = Duration.ofMinutes(1);
    private static final Duration COMES_BACK = Duration.ofMinutes(3);
    private static final int LONGEST_PEACE_MILLIS = 1_000;

    private final RunningPlatform platform;
    private final Random random;
    private final Map<String, Integer> kills = new TreeMap<>();

    Killer(RunningPlatform platform, Random random) {
        this.platform = platform;
        this.random = random;
    }

    /** Blow after blow, with no regard to whether the last one is overcome; then everything comes back. */
    void strike(List<Blow> round) throws IOException, InterruptedException {
        var restarts = new HashMap<String, Integer>();
        for (var blow : round) {
            Thread.sleep(random.nextInt(LONGEST_PEACE_MILLIS));
            restarts.put(blow.target(), platform.process(blow.target()).restarts());
            fall(blow);
        }
        restarts.forEach((target, before) -> platform.awaitBack(target, before, COMES_BACK));
    }

    /** How often each process was killed where. */
    Map<String, Integer> kills() {
        return new TreeMap<>(kills);
    }

    private void fall(Blow blow) throws IOException {
        switch (blow) {
            case Blow.AtRandom(var target) -> {
                platform.kill(target);
                kills.merge(target + " at random", 1, Integer::sum);
            }
            case Blow.AtPoint(var point) -> {
                order(point);
                kills.merge(blow.target() + " at " + point, 1, Integer::sum);
            }
        }
    }

    private void order(String point) throws IOException {
        var order = Files.createDirectories(platform.crashOrders().resolve("directory-service"))
                .resolve(point);
        // One that an earlier run left would have been taken already.
        Files.deleteIfExists(order);
        Files.createFile(order);
        RunningPlatform.await("directory-service to come by " + point, COMES_BY, () -> Files.notExists(order));
    }
}
