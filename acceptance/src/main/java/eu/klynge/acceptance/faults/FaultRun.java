package eu.klynge.acceptance.faults;

import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.acceptance.platform.Topics;
import eu.klynge.kit.test.history.Acknowledged;
import eu.klynge.kit.test.history.HistoryChecker;
import eu.klynge.kit.test.history.HistoryChecker.Keeps;
import eu.klynge.kit.test.history.Verdict;
import eu.klynge.standalone.launcher.generate.Organisations;
import eu.klynge.standalone.launcher.generate.RegistrationForm;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** Kills under load, settles, and judges. */
public final class FaultRun implements AutoCloseable {

    private static final int WORKERS = 6;

    private static final int STREAM = 50;
    private static final Duration FLOWS = Duration.ofMinutes(2);
    private static final Duration SETTLES = Duration.ofMinutes(3);
    private static final String REGISTRATIONS = "klynge.directory.registrations.v1";
    private static final String CLUSTERS = "klynge.directory.clusters.v1";
    private static final String CHANGES = "klynge.directory.cluster-changes.v1";

    private final RunningPlatform platform;
    private final Topics topics;
    private final Killer killer;
    private final HookWatch webhook;
    private final MailWatch mail;
    private final Journal journal = new Journal();
    private final Iterator<RegistrationForm> forms;
    private final Map<String, Map<TopicPartition, Long>> starts = new HashMap<>();

    /**
     * @param seed of the organisations and the pauses
     */
    public FaultRun(RunningPlatform platform, long seed) {
        this.platform = platform;
        this.topics = new Topics(platform.description());
        this.killer = new Killer(platform, new Random(seed));
        this.webhook = new HookWatch(platform);
        this.mail = new MailWatch(platform);
        this.forms = Organisations.stream(seed).iterator();
        List.of(REGISTRATIONS, CLUSTERS, CHANGES).forEach(topic -> starts.put(topic, topics.ends(List.of(topic))));
    }

    /**
     * @param kills at least so many
     * @param limit no further round begins after it
     * @param progress told after each round
     */
    public FaultReport kill(int kills, Duration limit, Consumer<String> progress)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        var on = new AtomicBoolean(true);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = Stream.generate(() -> workers.submit(() -> {
                        new Participant(platform.gateway(), this::nextForm, journal).work(on::get);
                        return null;
                    }))
                    .limit(WORKERS)
                    .toList();
            try {
                for (var round : Blows.atLeast(kills)) {
                    if (System.nanoTime() < end) {
                        awaitStream();
                        killer.strike(round);
                        progress.accept(round.toString());
                    }
                }
            } finally {
                on.set(false);
            }
            awaitAll(working);
        }
        return settled();
    }

    /** A blow into silence would prove nothing: after the last one the gateway lets nobody through for some seconds. */
    private void awaitStream() {
        var before = journal.acknowledged();
        RunningPlatform.await("changes to flow", FLOWS, () -> journal.acknowledged() >= before + STREAM);
    }

    private synchronized RegistrationForm nextForm() {
        return forms.next();
    }

    private static void awaitAll(List<? extends Future<?>> working) throws InterruptedException {
        for (var worker : working) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A participant gave up.", e.getCause());
            }
        }
    }

    /** The report once nothing is missing any more, or as it stands when everything had time enough. */
    private FaultReport settled() throws InterruptedException {
        platform.awaitUp(SETTLES);
        var end = System.nanoTime() + SETTLES.toNanos();
        var report = report();
        while (System.nanoTime() < end && !report.isClean()) {
            Thread.sleep(Duration.ofSeconds(2));
            report = report();
        }
        return report;
    }

    private FaultReport report() {
        var told = new LinkedHashMap<String, Told>();
        told.put("webhook", webhook.held(journal.clusters()));
        told.put("mail", mail.held(journal.stepsToTell()));
        return new FaultReport(
                killer.kills(), journal.unclearAnswers(), journal.mostVersions(), journal.refusals(), verdicts(), told);
    }

    @Override
    public void close() {
        try (webhook) {
            mail.close();
        }
    }

    private Map<String, Verdict> verdicts() {
        var verdicts = new LinkedHashMap<String, Verdict>();
        verdicts.put(REGISTRATIONS, verdict(REGISTRATIONS, Keeps.ALL_VERSIONS, journal.registrations()));
        verdicts.put(CHANGES, verdict(CHANGES, Keeps.ALL_VERSIONS, journal.clusters()));
        verdicts.put(CLUSTERS, verdict(CLUSTERS, Keeps.NEWEST_VERSION, journal.clusters()));
        return verdicts;
    }

    private Verdict verdict(String topic, Keeps keeps, Collection<Acknowledged> acknowledged) {
        var published = topics.since(starts.getOrDefault(topic, Map.of())).stream()
                .map(Commands::published)
                .toList();
        return new HistoryChecker(keeps).check(acknowledged, published);
    }
}
