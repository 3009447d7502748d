package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.acceptance.platform.SecondInstance;
import eu.klynge.standalone.launcher.data.Backend;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two instances of the events' service, one of which is killed while 200 clients want the last seats. */
@OnPlatform
class OverbookingIT {

    private static final String EVENTS = "/api/v1/events";
    private static final String SERVICE = Backend.EVENTS.name();
    private static final int SEATS = 60;
    private static final int FIRST = 120;
    private static final int CLIENTS = 200;
    private static final int CANCELLED = 20;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final String EVENT = """
            {"type": "workshop", "title": {"en": "The last seats"}, "summary": {}, "format": "in-person",
             "place": {"venue": "Square", "city": "Brussels", "country": "BE"}, "languages": ["en"],
             "ecosystems": ["digital"], "audiences": ["cluster-managers"], "hosts": [{"name": "Klynge"}],
             "timeZone": "Europe/Brussels", "starts": "2098-05-05T09:00", "ends": "2098-05-05T17:00"}""";

    private final RunningPlatform platform;
    private final AtomicInteger answered = new AtomicInteger();

    OverbookingIT(RunningPlatform platform) {
        this.platform = platform;
    }

    /** One guest who has been answered: when the request was first sent, and when the answer was there, in nanoseconds. */
    private record Registered(String id, String secret, String standing, long sent, long told) {}

    @Test
    void aKilledInstanceOverbooksNothingAndForgetsNobody() throws Exception {
        try (var second = SecondInstance.of(platform, Backend.EVENTS);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var event = event();
            second.awaitReady();
            var doors = List.of(platform.description().services().get(SERVICE).url(), second.address());
            Function<Callable<Registered>, CompletableFuture<Registered>> start =
                    client -> CompletableFuture.supplyAsync(() -> called(client), threads);

            var first = IntStream.range(0, FIRST)
                    .mapToObj(number -> start.apply(() -> registered(doors, number, event)))
                    .toList();
            RunningPlatform.await("the first answers", LIMIT, () -> answered.get() >= 10);
            var restarts = platform.process(SERVICE).restarts();
            platform.kill(SERVICE);
            var seated = all(first).stream()
                    .filter(each -> each.standing().equals("confirmed"))
                    .toList();
            assertThat(seated).hasSize(SEATS);
            platform.awaitBack(SERVICE, restarts, LIMIT);
            // Both instances once more: new guests come while others cancel.
            var late = IntStream.range(FIRST, CLIENTS)
                    .mapToObj(number -> start.apply(() -> registered(doors, number, event)))
                    .toList();
            var gone = IntStream.range(0, CANCELLED)
                    .mapToObj(number -> start.apply(() -> cancelled(doors, number, seated.get(number))))
                    .toList();
            var everybody = new ArrayList<>(all(first));
            everybody.addAll(all(late));
            all(gone);

            var list = list(event);
            assertThat(list)
                    .extracting(each -> each.path("id").asString())
                    .as("every 201 is on the list, once")
                    .containsExactlyInAnyOrderElementsOf(
                            everybody.stream().map(Registered::id).toList());
            assertThat(standing(list, "confirmed")).hasSize(SEATS - CANCELLED);
            assertThat(standing(list, "cancelled")).hasSize(CANCELLED);
            assertThat(standing(list, "offered")).hasSize(CANCELLED);
            var line = new ArrayList<>(standing(list, "offered"));
            line.addAll(standing(list, "waiting"));
            assertThat(line)
                    .as("those in front are offered the seats that came free")
                    .containsExactlyElementsOf(list.stream()
                            .filter(each -> List.of("offered", "waiting").contains(standing(each)))
                            .map(each -> each.path("id").asString())
                            .toList());
            assertThat(overtaken(line, everybody)).isEmpty();
        }
    }

    private String event() {
        var id = platform.gateway()
                .post(EVENTS, EVENT)
                .as("organiser")
                .key(UUID.randomUUID().toString())
                .answer()
                .demand(201)
                .text("id");
        platform.gateway()
                .post(EVENTS + "/" + id + "/publication", "{}")
                .ifMatch("*")
                .as("organiser")
                .answer()
                .demand(200);
        platform.gateway()
                .put(EVENTS + "/" + id + "/registration", "{\"seats\": " + SEATS + ", \"waitingList\": true}")
                .as("organiser")
                .answer()
                .demand(200);
        return EVENTS + "/" + id;
    }

    private Registered registered(List<URI> doors, int number, String event) {
        var key = UUID.randomUUID().toString();
        var body = "{\"name\": \"Guest %d\", \"email\": \"guest-%d@seats.example\"}".formatted(number, number);
        var sent = System.nanoTime();
        var answer = persistently(
                        doors,
                        number,
                        door -> door.post(event + "/attendances", body).key(key))
                .demand(201);
        answered.incrementAndGet();
        var href = answer.json().at("/ticket/href").asString();
        return new Registered(
                answer.text("id"),
                href.substring(href.indexOf("secret=")),
                answer.text("standing"),
                sent,
                System.nanoTime());
    }

    private static Registered cancelled(List<URI> doors, int number, Registered guest) {
        persistently(
                        doors,
                        number,
                        door -> door.post(
                                "/api/v1/attendances/" + guest.id() + "/cancellation?" + guest.secret(), "{}"))
                .demand(200);
        return guest;
    }

    /** At one instance and then at the other, until one of them has an answer. */
    private static Answer persistently(List<URI> doors, int first, Function<Gateway, Gateway.Call> request) {
        var end = System.nanoTime() + LIMIT.toNanos();
        for (var turn = first; System.nanoTime() < end; turn++) {
            try {
                var answer = request.apply(new Gateway(doors.get(turn % doors.size()), account -> ""))
                        .tryAnswer();
                if (answer.status() < 500) {
                    return answer;
                }
            } catch (IOException gone) {
                // The next turn is the other instance's.
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("No instance answered within " + LIMIT + ".");
    }

    /** The whole guest list, in the order of arrival. */
    private List<JsonNode> list(String event) {
        var all = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = platform.gateway()
                    .get(event + "/attendances?limit=100" + cursor)
                    .as("organiser")
                    .answer()
                    .demand(200)
                    .json();
            page.path("items").values().forEach(all::add);
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private static String standing(JsonNode registration) {
        return registration.path("standing").asString();
    }

    private static List<String> standing(List<JsonNode> list, String standing) {
        return list.stream()
                .filter(each -> standing(each).equals(standing))
                .map(each -> each.path("id").asString())
                .toList();
    }

    /** Who stands in the line behind somebody who had not even asked when they were told. */
    private static List<String> overtaken(List<String> line, List<Registered> everybody) {
        var byId = everybody.stream().collect(Collectors.toMap(Registered::id, each -> each));
        var overtaken = new ArrayList<String>();
        var latestSent = Long.MIN_VALUE;
        for (var id : line) {
            var guest = byId.get(id);
            if (guest.told() < latestSent) {
                overtaken.add(id);
            }
            latestSent = Math.max(latestSent, guest.sent());
        }
        return overtaken;
    }

    private static List<Registered> all(List<CompletableFuture<Registered>> clients) {
        return clients.stream().map(CompletableFuture::join).toList();
    }

    private static Registered called(Callable<Registered> client) {
        try {
            return client.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
