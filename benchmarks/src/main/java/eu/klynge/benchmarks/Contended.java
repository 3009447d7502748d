package eu.klynge.benchmarks;

import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.benchmarks.load.ContendedEvent;
import eu.klynge.benchmarks.load.Pace.Done;
import eu.klynge.benchmarks.peer.RawSeats;
import eu.klynge.benchmarks.report.Figure;
import eu.klynge.benchmarks.report.Section;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Everybody wants a seat at one event: registrations a second until it is full, beside conditional updates of one document. */
final class Contended implements Benchmark {

    private static final int CLIENTS = 64;
    /** Rounds before: what is asked is how it is in the middle of a rush. Compiling goes on after them, so later runs are faster. */
    private static final int FOR_COMPILING = 15;

    @Override
    public String name() {
        return "contended";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        // It would compose a letter for each guest meanwhile, and take the machine's time.
        return bench.without("notification-service", platform -> measure(bench, platform));
    }

    private Section measure(Bench bench, RunningPlatform platform) throws Exception {
        var service = platform.description().services().get("events-service");
        if (service == null) {
            throw new Unmeasurable("The platform has no process events-service.");
        }
        var seats = bench.effort().samples();
        var ours = new Done(0, Duration.ZERO);
        var peers = new Done(0, Duration.ZERO);
        var waits = 0;
        try (var raw = new RawSeats(platform.description())) {
            for (var round = 1 - FOR_COMPILING; round <= bench.effort().rounds(); round++) {
                bench.tell(name() + ": " + seats + " seats, round " + round + " of "
                        + bench.effort().rounds());
                var event = new ContendedEvent(platform, service.url(), seats);
                var taken = sellOut(seats, event::register);
                raw.open();
                var rawTaken = sellOut(seats, ignored -> raw.take(seats));
                if (round > 0) {
                    ours = ours.plus(taken);
                    peers = peers.plus(rawTaken);
                    waits += event.waits();
                }
            }
        }
        return new Section(
                name(),
                "How many registrations for one event are confirmed in a second?",
                List.of(new Figure(
                        CLIENTS + " clients, " + seats + " seats",
                        "a second",
                        ours.perSecond(),
                        "MongoDB driver, conditional updates",
                        peers.perSecond(),
                        ours.count())),
                List.of(
                        CLIENTS
                                + " clients register guests one after the other (`POST /api/v1/events/{id}/attendances`, without"
                                + " account, at events-service itself, on a platform without notification-service, whose letters come after) until "
                                + seats
                                + " seats are taken and each client has been refused; then the peer the same;"
                                + " " + bench.effort().rounds()
                                + " rounds after " + FOR_COMPILING
                                + " for compiling, each with a new event. Exactly as many were confirmed as there"
                                + " are seats, every time; whoever is refused is not counted. Told to wait (503) and tried again: "
                                + waits
                                + " times.",
                        "The peer adds a seat's id and standing to a list in one document where fewer are taken than there are"
                                + " (`$inc` and `$push` in one update; majority, journal). It keeps no person, makes no ticket and"
                                + " publishes nothing. The clients run on the same machine."));
    }

    /** All clients at it until each is refused. */
    private static Done sellOut(int seats, IntPredicate seat) throws InterruptedException {
        var guests = new AtomicInteger();
        var taken = new AtomicInteger();
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var running = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> threads.submit(() -> {
                        while (seat.test(guests.incrementAndGet())) {
                            taken.incrementAndGet();
                        }
                    }))
                    .toList();
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A guest could not register.", e.getCause());
        }
        var time = Duration.ofNanos(System.nanoTime() - began);
        if (taken.get() != seats) {
            throw new IllegalStateException(taken + " guests were confirmed for " + seats + " seats.");
        }
        return new Done(seats, time);
    }
}
