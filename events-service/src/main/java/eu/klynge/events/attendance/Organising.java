package eu.klynge.events.attendance;

import eu.klynge.events.account.Account;
import eu.klynge.events.attendance.AttendanceRefused.NotFromHere;
import eu.klynge.events.attendance.AttendanceRefused.NotTheOrganiser;
import eu.klynge.events.attendance.AttendanceRefused.NothingHere;
import eu.klynge.events.attendance.AttendanceRefused.TermsUnseen;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.Events;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What organisers do: set terms, approve, open the door, look who comes. */
public final class Organising {

    /** How long before an event its door may open. */
    private static final Duration EARLY = Duration.ofDays(1);

    /** How long after the end of an event a scan may still be reported. */
    private static final Duration LATE = Duration.ofDays(7);

    private final Lanes lanes;
    private final GuestLists lists;
    private final Guests guests;
    private final Events events;
    private final Tickets tickets;
    private final Clock clock;

    Organising(Lanes lanes, GuestLists lists, Guests guests, Events events, Tickets tickets, Clock clock) {
        this.lanes = lanes;
        this.lists = lists;
        this.guests = guests;
        this.events = events;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** The event, for an account that organises it. */
    public Mono<Event> organised(String event, Account account) {
        return events.find(event)
                .map(Versioned::state)
                .switchIfEmpty(Mono.error(NothingHere::new))
                .map(found -> {
                    if (!found.isOrganisedBy(account)) {
                        throw found.isPublic() ? new NotTheOrganiser() : new NothingHere();
                    }
                    return found;
                });
    }

    /**
     * The list of an event that is public, or that the account organises.
     *
     * @param account null for anybody
     */
    public Mono<GuestList> list(String event, @Nullable Account account) {
        return events.find(event)
                .filter(found -> found.state().isPublic()
                        || account != null && found.state().isOrganisedBy(account))
                .flatMap(found -> lists.find(event))
                .map(Versioned::state)
                .switchIfEmpty(Mono.error(NothingHere::new));
    }

    /** The terms by which a form is read; while many register here, those of the list's latest writing here. */
    public Mono<Terms> terms(String event) {
        return lanes.latest(event)
                .filter(latest -> latest.event().isPublic())
                .map(latest -> latest.list().terms())
                .switchIfEmpty(Mono.error(NothingHere::new));
    }

    /**
     * Which terms an organiser has read.
     *
     * @param said whether the organiser says so: needed once there are terms, and wrong before
     * @param revision null for whichever it is
     */
    public record Seen(boolean said, @Nullable Long revision) {}

    /**
     * Opens registration, or changes its terms. Errs with {@link TermsUnseen} or {@link StaleVersion} when they are not those that the
     * organiser has seen.
     */
    public Mono<GuestList> set(String event, Terms terms, Seen seen, Account account) {
        return organised(event, account)
                .flatMap(of -> lists.find(event).hasElement())
                .flatMap(opened -> opened ? change(event, terms, seen) : open(event, terms, seen));
    }

    private Mono<GuestList> open(String event, Terms terms, Seen seen) {
        return seen.said()
                ? Mono.error(new StaleVersion())
                : lists.create(GuestList.opened(event, terms))
                        .map(Versioned::state)
                        .onErrorMap(DuplicateKey.class, another -> new TermsUnseen());
    }

    private Mono<GuestList> change(String event, Terms terms, Seen seen) {
        if (!seen.said()) {
            return Mono.error(new TermsUnseen());
        }
        return lanes.decide(event, (list, current) -> {
                    if (seen.revision() != null
                            && seen.revision() != list.terms().revision()) {
                        throw new StaleVersion();
                    }
                    return list.on(terms, clock.instant(), current.startsAt());
                })
                .map(Lanes.Decided::list);
    }

    public Mono<Registered> approve(String event, String registration, Account account) {
        return organised(event, account)
                .flatMap(of -> lanes.decide(event, (list, current) -> list.approved(registration)))
                .flatMap(decided -> registered(decided, registration));
    }

    public Mono<Registered> refuse(String event, String registration, String reason, Account account) {
        return organised(event, account)
                .flatMap(of -> lanes.decide(event, (list, current) -> list.refused(registration, reason)))
                .flatMap(decided -> registered(decided, registration));
    }

    /** Takes a guest off the list; the seat goes along the line. */
    public Mono<Registered> dismiss(String event, String registration, String reason, Account account) {
        return organised(event, account)
                .flatMap(of -> lanes.decide(
                        event,
                        (list, current) -> list.dismissed(registration, reason, clock.instant(), current.startsAt())))
                .flatMap(decided -> registered(decided, registration));
    }

    /** Offers a free seat out of turn; errs with {@link NothingHere} when nobody knows any more to whom. */
    public Mono<Registered> offer(String event, String registration, Account account) {
        return organised(event, account)
                .flatMap(of -> guests.find(registration))
                .filter(guest -> !guest.isForgotten())
                .switchIfEmpty(Mono.error(NothingHere::new))
                .flatMap(known -> lanes.decide(
                        event, (list, current) -> list.offered(registration, clock.instant(), current.startsAt())))
                .flatMap(decided -> registered(decided, registration));
    }

    /**
     * Registrations in the order of arrival.
     *
     * @param standing null for all
     * @param after the number of the last one already seen
     */
    public Mono<List<Registered>> guests(
            String event, @Nullable Standing standing, long after, int limit, Account account) {
        return organised(event, account)
                .flatMap(of -> lists.find(event)
                        .map(list -> list.state().seats().stream()
                                .filter(seat -> standing == null || seat.standing() == standing)
                                .filter(seat -> seat.number() > after)
                                .sorted(Comparator.comparingLong(Seat::number))
                                .limit(limit)
                                .toList())
                        .defaultIfEmpty(List.of())
                        .flatMap(seats -> persons(of, seats)));
    }

    /** One registration; errs with {@link NothingHere} when the event has no such one. */
    public Mono<Registered> guest(String event, String registration, Account account) {
        return organised(event, account)
                .flatMap(of -> lists.find(event).map(list -> new Lanes.Decided(of, list.state())))
                .switchIfEmpty(Mono.error(NothingHere::new))
                .flatMap(found -> registered(found, registration));
    }

    private Mono<List<Registered>> persons(Event event, List<Seat> seats) {
        return guests.all(seats.stream().map(Seat::id).toList())
                .collectMap(Guest::id, Function.identity())
                .map(byId -> seats.stream()
                        .map(seat -> new Registered(
                                event,
                                seat,
                                byId.getOrDefault(
                                        seat.id(), Guest.forgotten(seat.id(), event.id(), seat.registeredAt()))))
                        .toList());
    }

    private Mono<Registered> registered(Lanes.Decided found, String registration) {
        Seat seat = found.list().seat(registration).orElseThrow(NothingHere::new);
        return persons(found.event(), List.of(seat)).map(List::getFirst);
    }

    /** A ticket held before a scanner, by the scanner's clock. */
    public record Scan(String code, @Nullable Instant at) {}

    /**
     * @param outcome checked-in, already-checked-in, unknown-code, too-early (a day before the start), too-late (reported a week
     *     after the end), or the standing that keeps the guest outside
     * @param guest whom to let in; null for an unknown code, too early and too late
     */
    public record Scanned(
            String code, String outcome, @Nullable Registered guest) {}

    /** Scans in any order, again or late: the first time of a ticket counts. */
    public Flux<Scanned> checkIn(String event, List<Scan> scans, Account account) {
        Instant now = clock.instant();
        return organised(event, account)
                .flatMapMany(of -> Flux.fromIterable(scans).concatMap(scan -> {
                    Instant at = scan.at() == null || scan.at().isAfter(now) ? now : scan.at();
                    if (now.isAfter(of.endsAt().plus(LATE))) {
                        return Mono.just(new Scanned(scan.code(), "too-late", null));
                    }
                    if (at.isBefore(of.startsAt().minus(EARLY))) {
                        return Mono.just(new Scanned(scan.code(), "too-early", null));
                    }
                    return tickets.registrationOf(scan.code())
                            .map(registration -> checkIn(event, scan.code(), registration, at))
                            .orElseGet(() -> Mono.just(new Scanned(scan.code(), "unknown-code", null)));
                }));
    }

    private Mono<Scanned> checkIn(String event, String code, String registration, Instant at) {
        boolean[] before = {false};
        return lanes.decide(event, (list, of) -> {
                    before[0] = list.seat(registration).map(Seat::checkedInAt).isPresent();
                    return list.checkedIn(registration, at);
                })
                .flatMap(decided -> registered(decided, registration))
                .map(guest -> new Scanned(code, before[0] ? "already-checked-in" : "checked-in", guest))
                .onErrorResume(NothingHere.class, elsewhere -> Mono.just(new Scanned(code, "unknown-code", null)))
                .onErrorResume(
                        NotFromHere.class,
                        outside -> lanes.latest(event)
                                .flatMap(latest -> registered(latest, registration))
                                .map(guest -> new Scanned(
                                        code, guest.seat().standing().code(), guest)));
    }

    /** Numbers by which to judge an event; each a list of points for a chart. */
    public Mono<Statistics> statistics(String event, Account account) {
        return organised(event, account)
                .flatMap(of -> lists.find(event)
                        .map(Versioned::state)
                        .switchIfEmpty(Mono.error(NothingHere::new))
                        .flatMap(list -> persons(of, list.seats()).map(all -> Statistics.of(of, list, all))));
    }

    /** Everybody who has a seat, for the badges. */
    public Mono<List<Registered>> confirmed(String event, Account account) {
        return guests(event, Standing.CONFIRMED, 0, Integer.MAX_VALUE, account)
                .map(all -> all.stream()
                        .filter(each -> !each.guest().isForgotten())
                        .sorted(Comparator.comparing(each -> each.guest().name()))
                        .collect(Collectors.toUnmodifiableList()));
    }
}
