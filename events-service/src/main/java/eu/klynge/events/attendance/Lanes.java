package eu.klynge.events.attendance;

import eu.klynge.events.attendance.AttendanceRefused.RegistrationClosed;
import eu.klynge.events.attendance.AttendanceRefused.TooBusy;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.Events;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/**
 * Brings the commands for one event into one line, and carries out together those that wait while a write is under way: one write
 * for all of them, each deciding on what the one before it left. A write tells at most one fact of a registration, so what would be
 * two is written in two. Commands of another instance are found by the list's version, and then the line decides anew.
 */
final class Lanes {

    private static final int AT_ONCE = 100;
    private static final int MOST_WAITING = 2000;
    private static final int TRIES = 50;

    private final GuestLists lists;
    private final Events events;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    Lanes(GuestLists lists, Events events) {
        this.lists = lists;
        this.events = events;
    }

    /** A decision on a list; throws when it is none, and then only its own caller hears of it. */
    @FunctionalInterface
    interface Decision {
        GuestList on(GuestList list, Event event);
    }

    /** A list and the event on which it was decided. */
    record Decided(Event event, GuestList list) {}

    /** The list after the decision, written. */
    Mono<Decided> decide(String event, Decision decision) {
        return Mono.create(caller -> {
            Order order = new Order(decision, caller);
            Lane lane = lanes.computeIfAbsent(event, none -> new Lane());
            if (!lane.take(order, MOST_WAITING)) {
                caller.error(new TooBusy());
            } else if (lane.begin()) {
                run(event, lane);
            }
        });
    }

    /** Event and list as they were when somebody last wrote the list here; at most a writing elsewhere behind. */
    Mono<Decided> latest(String event) {
        Lane lane = lanes.get(event);
        Lane.Seen seen = lane == null ? null : lane.seen();
        return seen == null
                ? Mono.zip(events.find(event), lists.find(event))
                        .map(both ->
                                new Decided(both.getT1().state(), both.getT2().state()))
                : Mono.just(new Decided(seen.event(), seen.list().state()));
    }

    private void run(String event, Lane lane) {
        List<Order> orders = lane.next(AT_ONCE);
        carryOut(event, lane, orders)
                // One write has one trace: that of who waited longest.
                .contextWrite(orders.getFirst().caller().contextView())
                .subscribe(done -> {}, failed -> goOn(event, lane), () -> goOn(event, lane));
    }

    private void goOn(String event, Lane lane) {
        if (lane.goOn()) {
            run(event, lane);
        } else {
            // A command that found this lane meanwhile still begins it; two lanes of one event only meet at the
            // version.
            lanes.remove(event, lane);
        }
    }

    /** Each order hears of its end, whatever it is. */
    private Mono<Void> carryOut(String event, Lane lane, List<Order> orders) {
        return carryOut(event, lane, orders, TRIES).onErrorResume(failed -> {
            orders.forEach(order -> order.fail(failed));
            return Mono.empty();
        });
    }

    private Mono<Void> carryOut(String event, Lane lane, List<Order> orders, int tries) {
        return Mono.zip(
                        latest(event, lane).switchIfEmpty(Mono.error(Lanes::none)),
                        events.find(event).switchIfEmpty(Mono.error(Lanes::none)))
                .flatMap(both -> write(lane, both.getT1(), both.getT2().state(), orders))
                .doOnError(failed -> lane.see(null))
                .onErrorResume(
                        StaleVersion.class,
                        another -> tries > 1 ? carryOut(event, lane, orders, tries - 1) : Mono.error(new TooBusy()));
    }

    private Mono<Versioned<GuestList>> latest(String event, Lane lane) {
        Lane.Seen seen = lane.seen();
        return seen == null ? lists.find(event) : Mono.just(seen.list());
    }

    private Mono<Void> write(Lane lane, Versioned<GuestList> from, Event event, List<Order> orders) {
        GuestList list = from.state();
        List<Runnable> answers = new ArrayList<>();
        for (Order order : orders) {
            try {
                list = order.decision().on(list, event);
                GuestList then = list;
                answers.add(() -> order.caller().success(new Decided(event, then)));
            } catch (RuntimeException refused) {
                // However one decision fails, it is no matter of those beside it in the line.
                answers.add(() -> order.fail(refused));
            }
        }
        List<AttendanceFact> facts = AttendanceFact.between(from.state(), list);
        if (orders.size() > 1 && AttendanceFact.repeatASeat(facts)) {
            int half = orders.size() / 2;
            return carryOut(from.id(), lane, orders.subList(0, half))
                    .then(Mono.defer(() -> carryOut(from.id(), lane, orders.subList(half, orders.size()))));
        }
        if (!list.equals(from.state())) {
            return lists.update(from, list, facts)
                    .doOnNext(written -> lane.see(new Lane.Seen(written, event)))
                    .doOnNext(done -> answers.forEach(Runnable::run))
                    .then();
        }
        if (lane.seen() != null) {
            // No write tells whether it is still the latest, and nobody is refused for what was free again meanwhile.
            lane.see(null);
            return carryOut(from.id(), lane, orders);
        }
        return Mono.fromRunnable(() -> answers.forEach(Runnable::run));
    }

    private static AttendanceRefused none() {
        return new RegistrationClosed("One cannot register for this event here.");
    }
}
