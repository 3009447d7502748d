package eu.klynge.events.attendance;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.events.attendance.AttendanceRefused.NotFromHere;
import eu.klynge.events.attendance.AttendanceRefused.NothingHere;
import eu.klynge.events.attendance.AttendanceRefused.RegistrationClosed;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.Events;
import eu.klynge.events.event.State;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What guests do: register, answer an offer, cancel, be forgotten. */
public final class Reception {

    private final Lanes lanes;
    private final GuestLists lists;
    private final Guests guests;
    private final Events events;
    private final Clock clock;

    Reception(Lanes lanes, GuestLists lists, Guests guests, Events events, Clock clock) {
        this.lanes = lanes;
        this.lists = lists;
        this.guests = guests;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers one guest, or several who come together: all get seats, or all wait. The same key and form come to the same
     * registrations, however often they arrive.
     *
     * <p>Who the guests are is written first, the seats after it. In between nothing is lost: the same key goes on from there, and
     * guests who never came onto a list are swept away. A refusal forgets nobody: an earlier request of the same key may have seats.
     */
    public Mono<List<Registered>> register(
            String event, List<GuestForm> forms, @Nullable String account, @Nullable IdempotencyKey key) {
        Instant now = clock.instant();
        String base = key == null ? UuidCreator.getTimeOrderedEpoch().toString() : key.key();
        String digest = key == null ? "" : key.digest();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            // Of the event too: a key is the caller's own word, and the same one may be used elsewhere.
            ids.add(UuidCreator.getNameBasedSha1(event + "/" + base + "/" + i).toString());
        }
        String group = forms.size() == 1 ? null : ids.getFirst();
        return Flux.range(0, forms.size())
                .concatMap(i -> guests.keep(forms.get(i).guest(ids.get(i), event, digest, account, now)))
                .doOnNext(kept -> {
                    if (key != null) {
                        key.requireSameRequest(kept.digest());
                    }
                })
                .collectList()
                .flatMap(kept -> lanes.decide(event, (list, of) -> {
                            if (list.seat(ids.getFirst()).isEmpty()) {
                                requireOpen(list.terms(), of, now);
                            }
                            return list.arrived(
                                    ids, forms.stream().map(GuestForm::parts).toList(), group, now);
                        })
                        .map(decided -> registered(decided.event(), decided.list(), kept)));
    }

    private static List<Registered> registered(Event event, GuestList list, List<Guest> kept) {
        return kept.stream().map(guest -> Registered.of(event, list, guest)).toList();
    }

    static void requireOpen(Terms terms, Event event, Instant now) {
        if (event.state() != State.PUBLISHED) {
            throw new RegistrationClosed(
                    "The event is %s.".formatted(event.state().code()));
        }
        Instant opens = terms.opens();
        if (opens != null && now.isBefore(opens)) {
            throw new RegistrationClosed("Registration opens at %s.".formatted(opens));
        }
        Instant closes = terms.closes() == null ? event.startsAt() : terms.closes();
        if (!now.isBefore(closes)) {
            throw new RegistrationClosed("Registration closed at %s.".formatted(closes));
        }
    }

    /** A registration with its event; the caller has shown the secret, or is an organiser. */
    public Mono<Registered> look(String registration) {
        return guests.find(registration)
                .switchIfEmpty(Mono.error(NothingHere::new))
                .flatMap(guest -> Mono.zip(
                                lists.find(guest.event()).map(Versioned::state),
                                events.find(guest.event()).map(Versioned::state))
                        .map(both -> Registered.of(both.getT2(), both.getT1(), guest)));
    }

    /** A registration that opens the door; errs with {@link NotFromHere} unless it is confirmed. */
    public Mono<Registered> admitted(String registration) {
        return look(registration).doOnNext(found -> {
            if (found.seat().standing() != Standing.CONFIRMED) {
                throw new NotFromHere(found.seat().standing());
            }
        });
    }

    /** Of an account, the latest first. */
    public Flux<Registered> ofAccount(String account, int limit) {
        return guests.ofAccount(account, limit)
                .concatMap(guest -> look(guest.id()).onErrorResume(NothingHere.class, notOnAList -> Mono.empty()));
    }

    public Mono<Registered> accept(String registration) {
        return decide(registration, (list, event) -> list.accepted(registration, clock.instant()));
    }

    public Mono<Registered> decline(String registration) {
        return decide(registration, (list, event) -> list.declined(registration, clock.instant(), event.startsAt()));
    }

    public Mono<Registered> cancel(String registration) {
        return decide(registration, (list, event) -> list.cancelled(registration, clock.instant(), event.startsAt()));
    }

    /** Cancels, and forgets the person. */
    public Mono<Void> forget(String registration) {
        return cancel(registration).then(guests.forget(registration));
    }

    private Mono<Registered> decide(String registration, Lanes.Decision decision) {
        return guests.find(registration)
                .switchIfEmpty(Mono.error(NothingHere::new))
                .flatMap(guest -> lanes.decide(guest.event(), decision)
                        .map(decided -> Registered.of(decided.event(), decided.list(), guest)));
    }
}
