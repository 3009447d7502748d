package eu.klynge.benchmarks.search;

import eu.klynge.benchmarks.load.Latencies;
import eu.klynge.benchmarks.load.Pace;
import eu.klynge.benchmarks.load.Pace.Done;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One way of searching, in a process of its own that does what it is told line by line and answers each with a line:
 * {@code fill}, {@code unanswered}, {@code alone MILLIS}, {@code together MILLIS}, {@code tiles MILLIS}, {@code latencies}.
 */
public final class SearchProcess {

    private static final long SEED = 4711;
    private static final int BATCH = 1_000;
    private static final int QUESTIONS = 2_000;
    private static final int WIDEST = 4;
    private static final int ZOOMS = 6;

    private final Searched searched;
    private final int clusters;
    private final List<Asked> questions = new ArrayList<>();
    private final List<Square> squares = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Latencies finding = new Latencies();
    private final Latencies drawing = new Latencies();

    private SearchProcess(Searched searched, int clusters) {
        this.searched = searched;
        this.clusters = clusters;
    }

    /** @param arguments way of searching, number of clusters */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        // Whatever libraries say is no answer.
        System.setOut(System.err);
        try (var searched = named(arguments[0]);
                var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var process = new SearchProcess(searched, Integer.parseInt(arguments[1]));
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                answers.println(process.carryOut(order.split(" ")));
                answers.flush();
            }
        }
        System.exit(0);
    }

    private static Searched named(String name) throws Exception {
        return switch (SearchSide.Way.valueOf(name)) {
            case OWN -> new OwnSearch();
            case LUCENE -> new PlainLucene();
            case SOLR_LANGUAGES -> new SolrOfLanguages();
            case SOLR_WORDS -> new SolrOfWords();
        };
    }

    private String carryOut(String[] order) throws Exception {
        return switch (order[0]) {
            case "fill" -> text(fill());
            case "unanswered" -> Long.toString(unanswered());
            case "alone" -> text(run(order, 1, client -> timed(finding, () -> searched.find(question()))));
            case "together" ->
                text(run(order, Runtime.getRuntime().availableProcessors(), client -> searched.find(question())));
            case "tiles" -> text(run(order, 1, client -> timed(drawing, () -> searched.draw(square()))));
            case "latencies" -> text(finding) + " " + text(drawing);
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    /** Counts the time of putting alone, not that of generating. */
    private Done fill() throws Exception {
        var random = new Random(SEED);
        var every = Math.max(1, clusters / QUESTIONS);
        var time = 0L;
        var count = 0;
        var row = Listed.stream(SEED).iterator();
        while (count < clusters) {
            var batch = new ArrayList<Listed>();
            while (batch.size() < BATCH && count < clusters) {
                var cluster = row.next();
                batch.add(cluster);
                if (count++ % every == 0) {
                    note(cluster, random);
                }
            }
            var began = System.nanoTime();
            for (var cluster : batch) {
                searched.put(cluster);
            }
            time += System.nanoTime() - began;
        }
        var began = System.nanoTime();
        searched.refresh();
        time += System.nanoTime() - began;
        return new Done(count, Duration.ofNanos(time));
    }

    private void note(Listed cluster, Random random) {
        questions.add(Asked.about(cluster, random));
        var location = cluster.form().location();
        if (location != null) {
            squares.add(Square.around(location.lat(), location.lon(), WIDEST + random.nextInt(ZOOMS)));
        }
    }

    private long unanswered() throws Exception {
        var unanswered = 0L;
        for (var question : questions) {
            unanswered += searched.find(question) == 0 ? 1 : 0;
        }
        return unanswered;
    }

    private static Done run(String[] order, int clients, Pace.Work work) throws InterruptedException {
        return new Pace(clients, Duration.ZERO, Duration.ofMillis(Long.parseLong(order[1]))).run(work);
    }

    private interface Action {
        void carryOut() throws Exception;
    }

    private static void timed(Latencies latencies, Action action) throws Exception {
        var began = System.nanoTime();
        action.carryOut();
        latencies.add(System.nanoTime() - began);
    }

    private Asked question() {
        return questions.get(Math.floorMod(next.getAndIncrement(), questions.size()));
    }

    private Square square() {
        return squares.get(Math.floorMod(next.getAndIncrement(), squares.size()));
    }

    private static String text(Done done) {
        return done.count() + " " + done.time().toNanos();
    }

    private static String text(Latencies latencies) {
        return latencies.percentile(50) + " " + latencies.percentile(99) + " " + latencies.count();
    }
}
