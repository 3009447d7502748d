package eu.klynge.acceptance.faults;

import eu.klynge.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
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
    void strike(Round round) throws IOException, InterruptedException {
        var restarts = new HashMap<String, Integer>();
        var meanwhile = round.meanwhile();
        restarts.put(meanwhile.target(), platform.process(meanwhile.target()).restarts());
        var order = order(meanwhile);
        for (var blow : round.blows()) {
            Thread.sleep(random.nextInt(LONGEST_PEACE_MILLIS));
            restarts.put(blow.target(), platform.process(blow.target()).restarts());
            fall(blow);
        }
        awaitTaken(meanwhile, order);
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
            case Blow.AtPoint at -> awaitTaken(at, order(at));
        }
    }

    private Path order(Blow.AtPoint blow) throws IOException {
        var order = Files.createDirectories(platform.crashOrders().resolve(blow.target()))
                .resolve(blow.point());
        // One that an earlier run left would have been taken already.
        Files.deleteIfExists(order);
        return Files.createFile(order);
    }

    private void awaitTaken(Blow.AtPoint blow, Path order) {
        RunningPlatform.await(blow.target() + " to come by " + blow.point(), COMES_BY, () -> Files.notExists(order));
        kills.merge(blow.target() + " at " + blow.point(), 1, Integer::sum);
    }
}
