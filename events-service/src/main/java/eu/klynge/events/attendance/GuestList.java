package eu.klynge.events.attendance;

import eu.klynge.events.attendance.AttendanceRefused.FullyBooked;
import eu.klynge.events.attendance.AttendanceRefused.HasArrived;
import eu.klynge.events.attendance.AttendanceRefused.ListFull;
import eu.klynge.events.attendance.AttendanceRefused.NotFromHere;
import eu.klynge.events.attendance.AttendanceRefused.NothingHere;
import eu.klynge.events.attendance.AttendanceRefused.RegistrationClosed;
import eu.klynge.events.attendance.AttendanceRefused.SeatsTaken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The seats of an event: who holds one, who waits, in the order of arrival. Its decisions are values. It is the one place where
 * seats are counted, and it is written whole or not at all, so there is never one seat too many.
 *
 * @param event id of the event, and of the list
 * @param lastNumber given to the latest arrival
 */
public record GuestList(String event, Terms terms, long lastNumber, List<Seat> seats) {

    /** A document of the store has 16 MB; what is left is for the terms and for facts that wait to be sent. */
    static final int MOST_BYTES = 10_000_000;

    /** Beyond this nobody new comes, so that there is room for an organiser's reasons. */
    static final int MOST_BYTES_OF_ARRIVALS = 8_000_000;

    public GuestList {
        seats = List.copyOf(seats);
    }

    static GuestList opened(String event, Terms terms) {
        return new GuestList(event, terms.revised(1), 0, List.of());
    }

    Optional<Seat> seat(String id) {
        return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    /** Seats left in the event or a part; empty for no limit. */
    public Optional<Integer> left(String part) {
        int held = new Counted(terms, seats).held(part);
        return terms.limit(part).map(limit -> Math.max(0, limit - held));
    }

    public int count(Standing standing) {
        return (int) seats.stream().filter(seat -> seat.standing() == standing).count();
    }

    /** Where one that waits stands in line, from 1; empty for others. */
    Optional<Integer> place(Seat seat) {
        return seat.standing() != Standing.WAITING
                ? Optional.empty()
                : Optional.of((int) seats.stream()
                        .filter(other -> other.standing() == Standing.WAITING && other.number() <= seat.number())
                        .count());
    }

    /**
     * New arrivals that came together: all get seats, or all wait. Who is on the list already stays as they are, so a repeated
     * arrival changes nothing.
     *
     * @param ids of the registrations
     * @param parts for each, what it asks for
     * @throws FullyBooked when there is no room and no waiting list
     * @throws ListFull when the list cannot hold them, cancelled and waiting ones included
     */
    GuestList arrived(List<String> ids, List<List<String>> parts, @Nullable String group, Instant now) {
        if (ids.stream().allMatch(id -> seat(id).isPresent())) {
            return this;
        }
        Counted counted = new Counted(terms, seats);
        List<Seat> all = new ArrayList<>(seats);
        boolean allFit = true;
        for (List<String> each : parts) {
            allFit &= counted.fits(each);
            counted.take(each);
        }
        if (!allFit && !terms.waitingList() && !terms.approval()) {
            throw new FullyBooked();
        }
        Standing standing = terms.approval() ? Standing.REQUESTED : allFit ? Standing.CONFIRMED : Standing.WAITING;
        long number = lastNumber;
        for (int i = 0; i < ids.size(); i++) {
            number++;
            all.add(new Seat(ids.get(i), number, standing, parts.get(i), group, now, null, null, null));
        }
        return new GuestList(event, terms, number, all).within(MOST_BYTES_OF_ARRIVALS);
    }

    /** The organiser says yes: a seat if there is one, else a place in the line. */
    GuestList approved(String id) {
        Seat seat = standing(id, Standing.REQUESTED);
        boolean fits = new Counted(terms, seats).fits(seat.parts());
        if (!fits && !terms.waitingList()) {
            throw new FullyBooked();
        }
        return with(seat.stands(fits ? Standing.CONFIRMED : Standing.WAITING));
    }

    GuestList refused(String id, String reason) {
        return with(standing(id, Standing.REQUESTED).refused(reason)).within(MOST_BYTES);
    }

    /** The guest takes the offered seat. */
    GuestList accepted(String id, Instant now) {
        Seat seat = seat(id).orElseThrow(NothingHere::new);
        if (seat.standing() == Standing.CONFIRMED) {
            return this;
        }
        if (seat.standing() != Standing.OFFERED || isExpired(seat, now)) {
            throw new NotFromHere(seat.standing() == Standing.OFFERED ? Standing.EXPIRED : seat.standing());
        }
        return with(seat.stands(Standing.CONFIRMED));
    }

    GuestList declined(String id, Instant now, Instant starts) {
        return with(standing(id, Standing.OFFERED).stands(Standing.DECLINED)).promoted(now, starts);
    }

    /** The guest does not come; who does not anyway, or has come, stays as they are. */
    GuestList cancelled(String id, Instant now, Instant starts) {
        Seat seat = seat(id).orElseThrow(NothingHere::new);
        return seat.standing().isOver() || seat.checkedInAt() != null
                ? this
                : with(seat.stands(Standing.CANCELLED)).promoted(now, starts);
    }

    /**
     * The organiser takes a guest off the list, and the seat goes along the line. The same once more changes nothing.
     *
     * @throws HasArrived when the guest is there
     */
    GuestList dismissed(String id, String reason, Instant now, Instant starts) {
        Seat seat = seat(id).orElseThrow(NothingHere::new);
        if (seat.standing() == Standing.CANCELLED && reason.equals(seat.note())) {
            return this;
        }
        if (seat.standing().isOver()) {
            throw new NotFromHere(seat.standing());
        }
        if (seat.checkedInAt() != null) {
            throw new HasArrived();
        }
        return with(seat.dismissed(reason)).promoted(now, starts).within(MOST_BYTES);
    }

    /**
     * The organiser offers a free seat to somebody in the line, or to whom an earlier offer was lost. An offer that stands stays as
     * it is.
     *
     * @throws FullyBooked when one of the seats it takes is not free
     * @throws RegistrationClosed when the event has begun
     */
    GuestList offered(String id, Instant now, Instant starts) {
        Seat seat = seat(id).orElseThrow(NothingHere::new);
        if (seat.standing() == Standing.OFFERED && !isExpired(seat, now)) {
            return this;
        }
        if (!seat.standing().awaitsAnOffer()) {
            throw new NotFromHere(seat.standing());
        }
        if (!now.isBefore(starts)) {
            throw new RegistrationClosed("The event has begun.");
        }
        Counted counted = new Counted(terms, seats);
        if (seat.standing().holdsASeat()) {
            counted.free(seat.parts());
        }
        if (!counted.fits(seat.parts())) {
            throw new FullyBooked();
        }
        return with(offered(seat, now, starts));
    }

    /** The first scan counts, whenever it is reported; another one changes nothing. */
    GuestList checkedIn(String id, Instant at) {
        Seat seat = seat(id).orElseThrow(NothingHere::new);
        if (seat.standing() != Standing.CONFIRMED) {
            throw new NotFromHere(seat.standing());
        }
        Instant before = seat.checkedInAt();
        return before != null && !at.isBefore(before) ? this : with(seat.checkedIn(at));
    }

    /** Offers that nobody answered go to the next in line. */
    GuestList expired(Instant now, Instant starts) {
        List<Seat> next = seats.stream()
                .map(seat -> isExpired(seat, now) ? seat.stands(Standing.EXPIRED) : seat)
                .toList();
        return next.equals(seats) ? this : with(next).promoted(now, starts);
    }

    /**
     * Other terms. What is taken is kept.
     *
     * @throws SeatsTaken naming who would lose a seat
     */
    GuestList on(Terms next, Instant now, Instant starts) {
        Counted counted = new Counted(next, seats);
        List<SeatsTaken.Excess> excess = Stream.concat(
                        Stream.of(Terms.WHOLE),
                        Stream.concat(
                                        next.parts().stream().map(Terms.Part::key),
                                        terms.parts().stream().map(Terms.Part::key))
                                .distinct())
                .flatMap(part -> excess(next, counted, part).stream())
                .toList();
        if (!excess.isEmpty()) {
            throw new SeatsTaken(excess);
        }
        return new GuestList(event, next.revised(terms.revision() + 1), lastNumber, seats).promoted(now, starts);
    }

    private Optional<SeatsTaken.Excess> excess(Terms next, Counted counted, String part) {
        int taken = counted.held(part);
        return next.limit(part).filter(limit -> taken > limit).map(limit -> {
            List<String> holders = seats.reversed().stream()
                    .filter(seat -> seat.standing().holdsASeat())
                    .filter(seat -> part.equals(Terms.WHOLE) || seat.parts().contains(part))
                    .map(Seat::id)
                    .limit(taken - (long) limit)
                    .toList();
            return new SeatsTaken.Excess(part, taken, holders);
        });
    }

    /** Free seats are offered along the line, each to the first for whom everything asked for is free. */
    private GuestList promoted(Instant now, Instant starts) {
        if (!now.isBefore(starts)) {
            return this;
        }
        Counted counted = new Counted(terms, seats);
        List<Seat> next = new ArrayList<>();
        for (Seat seat : seats) {
            if (seat.standing() == Standing.WAITING && counted.fits(seat.parts())) {
                counted.take(seat.parts());
                next.add(offered(seat, now, starts));
            } else {
                next.add(seat);
            }
        }
        return with(next);
    }

    /** Held until the offer runs out, at the start of the event at the latest; terms without time for an answer take it for a yes. */
    private Seat offered(Seat seat, Instant now, Instant starts) {
        Instant inTime = now.plus(Duration.ofHours(terms.offerHours()));
        return terms.offerHours() == 0
                ? seat.stands(Standing.CONFIRMED)
                : seat.offered(inTime.isBefore(starts) ? inTime : starts);
    }

    private GuestList within(int most) {
        if (seats.stream().mapToLong(Seat::weight).sum() > most) {
            throw new ListFull();
        }
        return this;
    }

    private static boolean isExpired(Seat seat, Instant now) {
        Instant until = seat.offeredUntil();
        return seat.standing() == Standing.OFFERED && until != null && !now.isBefore(until);
    }

    private Seat standing(String id, Standing wanted) {
        Seat seat = seat(id).orElseThrow(NothingHere::new);
        if (seat.standing() != wanted) {
            throw new NotFromHere(seat.standing());
        }
        return seat;
    }

    private GuestList with(Seat changed) {
        return with(seats.stream()
                .map(seat -> seat.id().equals(changed.id()) ? changed : seat)
                .toList());
    }

    private GuestList with(List<Seat> next) {
        return new GuestList(event, terms, lastNumber, next);
    }
}
