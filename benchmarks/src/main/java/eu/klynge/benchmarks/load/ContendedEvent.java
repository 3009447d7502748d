package eu.klynge.benchmarks.load;

import eu.klynge.acceptance.platform.RunningPlatform;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A public event with so many seats and no waiting list, for which everybody registers at once. For several threads. */
public final class ContendedEvent {

    private static final String EVENTS = "/api/v1/events";
    private static final String ORGANISER = "organiser";
    private static final String FULLY_BOOKED = "fully-booked";
    private static final int CREATED = 201;
    private static final int NOT_NOW = 503;
    private static final Duration SHORTLY = Duration.ofMillis(20);

    private final LeanClient service;
    private final String attendances;
    private final AtomicInteger waits = new AtomicInteger();

    /** @param service where guests register, without the gateway, which would slow down so many from one machine */
    public ContendedEvent(RunningPlatform platform, URI service, int seats) {
        this.service = new LeanClient(service);
        var gateway = platform.gateway();
        var day = LocalDate.now(ZoneOffset.UTC).plusMonths(6);
        var id = gateway.post(EVENTS, document(day))
                .as(ORGANISER)
                .key(UUID.randomUUID().toString())
                .answer()
                .demand(201)
                .text("id");
        gateway.post(EVENTS + "/" + id + "/publication", "{}")
                .as(ORGANISER)
                .ifMatch("*")
                .answer()
                .demand(200);
        gateway.put(EVENTS + "/" + id + "/registration", "{\"seats\": " + seats + ", \"waitingList\": false}")
                .as(ORGANISER)
                .answer()
                .demand(200);
        this.attendances = EVENTS + "/" + id + "/attendances";
    }

    static String document(LocalDate day) {
        return """
                {"type": "conference", "title": {"en": "Everybody comes"}, "summary": {"en": "One day."},
                 "format": "in-person", "place": {"venue": "Square", "city": "Brussels", "country": "BE"},
                 "languages": ["en"], "ecosystems": ["digital"], "audiences": ["cluster-managers"],
                 "hosts": [{"name": "Klynge"}], "timeZone": "Europe/Brussels",
                 "starts": "%sT09:00", "ends": "%sT17:00"}""".formatted(day, day);
    }

    /** One more guest, who tries again when told to wait. @return whether there was a seat */
    public boolean register(int number) {
        var key = UUID.randomUUID().toString();
        var guest =
                "{\"name\": \"Guest %d\", \"email\": \"guest-%d@example.org\", \"organisation\": \"Club\", \"country\": \"DK\"}"
                        .formatted(number, number);
        while (true) {
            var answer = service.post(attendances, guest, key);
            if (answer.status() == NOT_NOW) {
                waits.incrementAndGet();
                LockSupport.parkNanos(SHORTLY.toNanos());
            } else if (answer.text("type").endsWith(FULLY_BOOKED)) {
                return false;
            } else if (answer.status() == CREATED) {
                return answer.text("standing").equals("confirmed");
            } else {
                throw new IllegalStateException("A registration was answered with " + answer);
            }
        }
    }

    /** How often a guest was told to wait. */
    public int waits() {
        return waits.get();
    }
}
