package eu.klynge.benchmarks;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.acceptance.platform.Topics;
import eu.klynge.benchmarks.load.Latencies;
import eu.klynge.benchmarks.load.Pace;
import eu.klynge.benchmarks.load.PublicEvents;
import eu.klynge.benchmarks.report.Figure;
import eu.klynge.benchmarks.report.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;

/** Questions to a full calendar, beside the driver's find on the same store. */
final class Calendar implements Benchmark {

    private static final String PEER = "MongoDB driver, find";
    private static final Duration TAKEN_IN = Duration.ofMinutes(10);
    private static final int PAGE = 20;
    private static final int AT_ONCE = 1_000;
    /** More than the topic has partitions, so that the last ones of all are among them. */
    private static final int LOOKED_FOR = 50;

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        // It would read a hundred thousand events for many minutes, and take the machine's time.
        return bench.without("notification-service", platform -> measure(bench, platform));
    }

    private Section measure(Bench bench, RunningPlatform platform) throws Exception {
        var count = bench.effort().calendar();
        var first = Instant.now().plus(Duration.ofDays(1));
        try (var events = new PublicEvents(new Topics(platform.description()).settings(), first);
                var client = MongoClients.create(
                        platform.description().documentStore().toString())) {
            var collection = client.getDatabase("benchmarks").getCollection("calendar");
            collection.drop();
            bench.tell(name() + ": " + count + " events onto the topic, and into a collection of the store");
            var documents = events.publish(count).stream()
                    .map(event -> Document.parse(event.toString()))
                    .toList();
            collection.createIndex(Indexes.ascending("startsAt"));
            for (var from = 0; from < count; from += AT_ONCE) {
                collection.insertMany(documents.subList(from, Math.min(count, from + AT_ONCE)));
            }
            var last = documents.subList(Math.max(0, count - LOOKED_FOR), count);
            RunningPlatform.await(
                    "the calendar to have every event",
                    TAKEN_IN,
                    () -> last.stream().allMatch(event -> shows(platform, event)));
            RunningPlatform.await("all other readers of the topic", TAKEN_IN, events::areReadByAll);
            try {
                return compared(bench, platform, collection, first);
            } finally {
                collection.drop();
            }
        }
    }

    private Section compared(Bench bench, RunningPlatform platform, MongoCollection<Document> collection, Instant first)
            throws InterruptedException {
        var service = platform.description().services().get("events-service");
        if (service == null) {
            throw new Unmeasurable("The platform has no process events-service.");
        }
        var direct = new Gateway(service.url(), platform::token);
        var questions = new Questions(first);
        var alone = new Pace(1, Duration.ZERO, bench.effort().slice().dividedBy(2));
        for (var warming = 0; warming < 2; warming++) {
            timed(alone, () -> asked(direct, questions.next()));
            timed(alone, () -> asked(platform.gateway(), questions.next()));
        }
        timed(alone, () -> found(collection, questions.next()));
        var ours = new Latencies();
        var through = new Latencies();
        var peers = new Latencies();
        for (var round = 1; round <= bench.effort().rounds(); round++) {
            bench.tell(name() + ": round " + round + " of " + bench.effort().rounds());
            ours = ours.plus(timed(alone, () -> asked(direct, questions.next())));
            through = through.plus(timed(alone, () -> asked(platform.gateway(), questions.next())));
            peers = peers.plus(timed(alone, () -> found(collection, questions.next())));
        }
        var figures = new ArrayList<Figure>();
        figures.addAll(ours.beside("at the service, ", PEER, peers));
        figures.addAll(through.beside("through the gateway, ", PEER, peers));
        return new Section(
                name(),
                "How long does `GET /api/v1/calendar?from=&country=&type=&limit=" + PAGE + "` take at "
                        + bench.effort().calendar() + " events?",
                figures,
                List.of(
                        "Events of three years, each a variant of the contract's sample, put onto "
                                + "`klynge.events.events.v1`, from where events-service takes them in; measured when every reader"
                                + " of the topic has read them, on a platform without notification-service. One client with a kept connection, a question after the other (any"
                                + " day, 1 of 8 countries, 1 of 5 types), service, gateway and peer in turn, "
                                + bench.effort().rounds() + " rounds of "
                                + alone.lasting().toSeconds()
                                + " s each.",
                        "The peer asks the same of the same documents in the platform's document store: filter, order by `startsAt`"
                                + " (an index is made) and limit, and has no HTTP. The standalone store finds by it what starts from"
                                + " that day on, reads all of these and orders them; MongoDB itself would stop at the limit."));
    }

    /** @param from the day, ISO 8601 */
    private record Question(String from, String country, String type) {}

    private static final class Questions {

        private final Random random = new Random(1);
        private final LocalDate first;

        Questions(Instant first) {
            this.first = first.atZone(ZoneOffset.UTC).toLocalDate();
        }

        Question next() {
            // The last tenth of the time has too few events for a page.
            var days = random.nextLong(PublicEvents.SPAN.toDays() * 9 / 10);
            return new Question(
                    first.plusDays(days).toString(),
                    PublicEvents.COUNTRIES.get(random.nextInt(PublicEvents.COUNTRIES.size())),
                    PublicEvents.TYPES.get(random.nextInt(PublicEvents.TYPES.size())));
        }
    }

    private static boolean shows(RunningPlatform platform, Document event) {
        var path = "/api/v1/calendar?limit=100&from=" + event.getString("startsAt") + "&country="
                + event.getList("countries", String.class).getFirst();
        return platform.gateway().get(path).as("operator").answer().body().contains(event.getString("id"));
    }

    private static void asked(Gateway gateway, Question question) {
        gateway.get("/api/v1/calendar?from=" + question.from() + "&country=" + question.country() + "&type="
                        + question.type() + "&limit=" + PAGE)
                .as("operator")
                .answer()
                .demand(200);
    }

    private static void found(MongoCollection<Document> collection, Question question) {
        collection
                .find(Filters.and(
                        Filters.gte("startsAt", question.from() + "T00:00:00Z"),
                        Filters.eq("countries", question.country()),
                        Filters.eq("type", question.type())))
                .sort(Sorts.ascending("startsAt"))
                .limit(PAGE + 1)
                .into(new ArrayList<>());
    }

    private static Latencies timed(Pace pace, Runnable question) throws InterruptedException {
        var latencies = new Latencies();
        pace.run(_ -> {
            var began = System.nanoTime();
            question.run();
            latencies.add(System.nanoTime() - began);
        });
        return latencies;
    }
}
