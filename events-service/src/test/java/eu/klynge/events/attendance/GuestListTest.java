package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.attendance.AttendanceRefused.FullyBooked;
import eu.klynge.events.attendance.AttendanceRefused.HasArrived;
import eu.klynge.events.attendance.AttendanceRefused.ListFull;
import eu.klynge.events.attendance.AttendanceRefused.NotFromHere;
import eu.klynge.events.attendance.AttendanceRefused.RegistrationClosed;
import eu.klynge.events.attendance.AttendanceRefused.SeatsTaken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuestListTest {

    private static final Instant NOW = Instant.parse("2027-05-01T10:00:00Z");
    private static final Instant STARTS = Instant.parse("2027-09-29T07:00:00Z");

    static Terms terms(@Nullable Integer seats, boolean approval, boolean waitingList, Terms.Part... parts) {
        return new Terms(1, null, null, seats, List.of(parts), approval, waitingList, 48, List.of());
    }

    private static GuestList list(Terms terms) {
        return GuestList.opened("event-1", terms);
    }

    private static GuestList arrived(GuestList list, String id, String... parts) {
        return list.arrived(List.of(id), List.of(List.of(parts)), null, NOW);
    }

    private static Standing standing(GuestList list, String id) {
        return list.seat(id).orElseThrow().standing();
    }

    @Test
    void whoComesFirstGetsTheSeatAndTheNextWaits() {
        GuestList list = arrived(arrived(list(terms(1, false, true)), "a"), "b");

        assertThat(standing(list, "a")).isEqualTo(Standing.CONFIRMED);
        assertThat(standing(list, "b")).isEqualTo(Standing.WAITING);
        assertThat(list.left("event")).contains(0);
    }

    @Test
    void withoutAWaitingListTheDoorIsShut() {
        GuestList full = arrived(list(terms(1, false, false)), "a");

        assertThatThrownBy(() -> arrived(full, "b")).isInstanceOf(FullyBooked.class);
    }

    @Test
    void whoWaitsKnowsTheOwnPlaceInLine() {
        GuestList list = list(terms(1, false, true));
        for (String id : List.of("a", "b", "c")) {
            list = arrived(list, id);
        }
        assertThat(list.place(list.seat("a").orElseThrow())).isEmpty();
        assertThat(list.place(list.seat("c").orElseThrow())).contains(2);

        list = list.cancelled("b", NOW, STARTS);

        assertThat(list.place(list.seat("c").orElseThrow())).contains(1);
    }

    @Test
    void aRepeatedArrivalChangesNothing() {
        GuestList list = arrived(list(terms(1, false, false)), "a");

        assertThat(arrived(list, "a")).isSameAs(list);
    }

    @Test
    void aFullSessionKeepsWhoWantsItWaitingAndNobodyElse() {
        Terms terms =
                terms(null, false, true, new Terms.Part("session:opening", 1), new Terms.Part("day:2027-09-29", null));
        GuestList list = arrived(arrived(list(terms), "a", "session:opening"), "b", "session:opening");

        list = arrived(list, "c", "day:2027-09-29");

        assertThat(standing(list, "b")).isEqualTo(Standing.WAITING);
        assertThat(standing(list, "c")).isEqualTo(Standing.CONFIRMED);
        assertThat(list.left("session:opening")).contains(0);
        assertThat(list.left("day:2027-09-29")).isEmpty();
    }

    @Test
    void aGroupStaysTogether() {
        GuestList list = list(terms(2, false, true))
                .arrived(List.of("a", "b", "c"), List.of(List.of(), List.of(), List.of()), "group-1", NOW);

        assertThat(Stream.of("a", "b", "c").map(id -> standing(list, id))).containsOnly(Standing.WAITING);
        assertThat(list.left("event")).contains(2);
    }

    @Test
    void aSeatThatComesFreeIsOfferedAlongTheLine() {
        GuestList list = arrived(arrived(arrived(list(terms(1, false, true)), "a"), "b"), "c");

        list = list.cancelled("a", NOW, STARTS);

        assertThat(standing(list, "b")).isEqualTo(Standing.OFFERED);
        assertThat(list.seat("b").orElseThrow().offeredUntil()).isEqualTo(NOW.plus(Duration.ofHours(48)));
        assertThat(standing(list, "c")).isEqualTo(Standing.WAITING);
        assertThat(standing(list.accepted("b", NOW), "b")).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void anOfferedSeatIsNobodyElses() {
        GuestList list = arrived(arrived(list(terms(1, false, true)), "a"), "b").cancelled("a", NOW, STARTS);

        list = arrived(list, "c");

        assertThat(standing(list, "c")).isEqualTo(Standing.WAITING);
    }

    @Test
    void anUnansweredOfferGoesToTheNext() {
        GuestList list = arrived(arrived(arrived(list(terms(1, false, true)), "a"), "b"), "c")
                .cancelled("a", NOW, STARTS);
        Instant late = NOW.plus(Duration.ofHours(48));

        assertThat(list.expired(late.minusSeconds(1), STARTS)).isSameAs(list);
        GuestList expired = list.expired(late, STARTS);

        assertThat(standing(expired, "b")).isEqualTo(Standing.EXPIRED);
        assertThat(standing(expired, "c")).isEqualTo(Standing.OFFERED);
        assertThatThrownBy(() -> expired.accepted("b", late)).isInstanceOf(NotFromHere.class);
    }

    @Test
    void anOfferThatRanOutIsNotTakenEvenBeforeAnybodyNoticed() {
        GuestList list = arrived(arrived(list(terms(1, false, true)), "a"), "b").cancelled("a", NOW, STARTS);

        assertThatThrownBy(() -> list.accepted("b", NOW.plus(Duration.ofHours(48))))
                .isInstanceOf(NotFromHere.class);
    }

    @Test
    void anOfferEndsWithTheStartOfTheEventAtTheLatest() {
        Instant shortlyBefore = STARTS.minus(Duration.ofHours(3));
        GuestList list = arrived(arrived(list(terms(1, false, true)), "a"), "b");

        assertThat(list.cancelled("a", shortlyBefore, STARTS)
                        .seat("b")
                        .orElseThrow()
                        .offeredUntil())
                .isEqualTo(STARTS);
        assertThat(standing(list.cancelled("a", STARTS, STARTS), "b")).isEqualTo(Standing.WAITING);
    }

    @Test
    void aDeclinedOfferGoesToTheNext() {
        GuestList list = arrived(arrived(arrived(list(terms(1, false, true)), "a"), "b"), "c")
                .cancelled("a", NOW, STARTS)
                .declined("b", NOW, STARTS);

        assertThat(standing(list, "b")).isEqualTo(Standing.DECLINED);
        assertThat(standing(list, "c")).isEqualTo(Standing.OFFERED);
    }

    @Test
    void anApprovalNeedsASeatOrALine() {
        GuestList list = arrived(arrived(list(terms(1, true, true)), "a"), "b");

        assertThat(standing(list, "a")).isEqualTo(Standing.REQUESTED);
        GuestList approved = list.approved("a").approved("b");

        assertThat(standing(approved, "a")).isEqualTo(Standing.CONFIRMED);
        assertThat(standing(approved, "b")).isEqualTo(Standing.WAITING);
        assertThatThrownBy(() -> approved.approved("a")).isInstanceOf(NotFromHere.class);
        assertThat(list.refused("b", "For members.").seat("b").orElseThrow())
                .returns(Standing.REFUSED, Seat::standing)
                .returns("For members.", Seat::note);
    }

    @Test
    void fewerSeatsThanAreTakenAreRefusedWithWhoWouldBeHit() {
        Terms.Part opening = new Terms.Part("session:opening", 2);
        GuestList list = list(terms(3, false, true, opening));
        for (String id : List.of("a", "b", "c")) {
            list = id.equals("c") ? arrived(list, id) : arrived(list, id, "session:opening");
        }
        GuestList taken = list;

        assertThatThrownBy(() -> taken.on(terms(1, false, true, new Terms.Part("session:opening", 1)), NOW, STARTS))
                .isInstanceOfSatisfying(
                        SeatsTaken.class,
                        refused -> assertThat(refused.excess())
                                .containsExactly(
                                        new SeatsTaken.Excess("event", 3, List.of("c", "b")),
                                        new SeatsTaken.Excess("session:opening", 2, List.of("b"))));
        assertThatThrownBy(() -> taken.on(terms(3, false, true), NOW, STARTS))
                .as("a session that somebody has a seat in does not go")
                .isInstanceOf(SeatsTaken.class);
    }

    @Test
    void moreSeatsAreOfferedAlongTheLine() {
        GuestList list = arrived(arrived(list(terms(1, false, true)), "a"), "b").on(terms(2, false, true), NOW, STARTS);

        assertThat(standing(list, "b")).isEqualTo(Standing.OFFERED);
        assertThat(list.terms().revision()).isEqualTo(2);
    }

    @Test
    void theFirstScanCountsWheneverItIsReported() {
        GuestList list = arrived(list(terms(1, false, true)), "a");
        Instant first = STARTS.minus(Duration.ofMinutes(20));

        GuestList scanned = list.checkedIn("a", STARTS).checkedIn("a", first);

        assertThat(scanned.seat("a").orElseThrow().checkedInAt()).isEqualTo(first);
        assertThat(scanned.checkedIn("a", STARTS)).isSameAs(scanned);
    }

    @Test
    void onlyAConfirmedGuestIsLetIn() {
        GuestList list = arrived(arrived(list(terms(1, false, true)), "a"), "b");

        assertThatThrownBy(() -> list.checkedIn("b", STARTS)).isInstanceOf(NotFromHere.class);
    }

    @Test
    void anOrganiserCancelsASeatAndTheNextIsOfferedIt() {
        GuestList list = arrived(arrived(list(terms(1, false, true)), "a"), "b");

        GuestList dismissed = list.dismissed("a", "Fees were not paid.", NOW, STARTS);

        assertThat(dismissed.seat("a").orElseThrow())
                .returns(Standing.CANCELLED, Seat::standing)
                .returns("Fees were not paid.", Seat::note);
        assertThat(standing(dismissed, "b")).isEqualTo(Standing.OFFERED);
        assertThat(dismissed.dismissed("a", "Fees were not paid.", NOW, STARTS)).isSameAs(dismissed);
        assertThatThrownBy(() -> dismissed.dismissed("a", "For another reason.", NOW, STARTS))
                .isInstanceOf(NotFromHere.class);
    }

    @Test
    void whoIsThereIsNotCancelledByAnybody() {
        GuestList list = arrived(list(terms(1, false, true)), "a").checkedIn("a", STARTS);

        assertThatThrownBy(() -> list.dismissed("a", "Too late.", STARTS, STARTS))
                .isInstanceOf(HasArrived.class);
        assertThat(list.cancelled("a", STARTS, STARTS)).isSameAs(list);
    }

    @Test
    void whoLostAnOfferIsOfferedAFreeSeatAgain() {
        GuestList declined = arrived(list(terms(1, false, true)), "a").cancelled("a", NOW, STARTS);
        GuestList list =
                arrived(arrived(declined, "b"), "c").cancelled("b", NOW, STARTS).declined("c", NOW, STARTS);
        Instant later = NOW.plus(Duration.ofDays(3));

        GuestList offered = list.offered("c", later, STARTS);

        assertThat(offered.seat("c").orElseThrow())
                .returns(Standing.OFFERED, Seat::standing)
                .returns(later.plus(Duration.ofHours(48)), Seat::offeredUntil);
        assertThat(offered.offered("c", later.plusSeconds(1), STARTS)).isSameAs(offered);
        assertThat(offered.offered("c", later.plus(Duration.ofHours(48)), STARTS)
                        .seat("c")
                        .orElseThrow()
                        .offeredUntil())
                .as("it ran out, and nobody had noticed")
                .isEqualTo(later.plus(Duration.ofHours(96)));
        assertThatThrownBy(() -> list.offered("a", later, STARTS))
                .as("who cancelled does not come")
                .isInstanceOf(NotFromHere.class);
        assertThatThrownBy(() -> list.offered("c", STARTS, STARTS)).isInstanceOf(RegistrationClosed.class);
    }

    @Test
    void aSeatOfferedByHandIsAFreeOne() {
        GuestList list = arrived(arrived(list(terms(1, false, true)), "a"), "b");
        GuestList group =
                list(terms(1, false, true)).arrived(List.of("c", "d"), List.of(List.of(), List.of()), "c", NOW);

        assertThatThrownBy(() -> list.offered("b", NOW, STARTS)).isInstanceOf(FullyBooked.class);
        assertThat(standing(group.offered("d", NOW, STARTS), "d")).isEqualTo(Standing.OFFERED);
    }

    /** As many registrations as weigh so much, all over, as they are when guests come and go. */
    private static GuestList weighing(Terms terms, int bytes) {
        Seat one = new Seat("x".repeat(36), 1, Standing.CANCELLED, List.of(), null, NOW, null, null, null);
        return new GuestList("event-1", terms, 1, Collections.nCopies(bytes / one.weight(), one));
    }

    @Test
    void aListTakesNoMoreThanItsDocumentHolds() {
        GuestList list = weighing(terms(5, true, true), GuestList.MOST_BYTES_OF_ARRIVALS);

        assertThatThrownBy(() -> arrived(list, "a")).isInstanceOf(ListFull.class);
        assertThat(list.left("event")).as("there would be a seat").contains(5);
    }

    @Test
    void manySessionsAndLongReasonsCount() {
        GuestList list = weighing(terms(5, true, true), GuestList.MOST_BYTES_OF_ARRIVALS - 10_000);
        String[] sessions =
                Collections.nCopies(200, "session:" + "s".repeat(40)).toArray(String[]::new);

        assertThatThrownBy(() -> arrived(list, "a", sessions)).isInstanceOf(ListFull.class);
        assertThat(standing(arrived(list, "a"), "a")).isEqualTo(Standing.REQUESTED);
    }

    @Test
    void anOrganiserStillDecidesOnAFullListButNotWithoutEnd() {
        Seat requested = new Seat("a", 2, Standing.REQUESTED, List.of(), null, NOW, null, null, null);
        GuestList full = weighing(terms(5, true, true), GuestList.MOST_BYTES_OF_ARRIVALS);
        List<Seat> seats = new ArrayList<>(full.seats());
        seats.add(requested);
        GuestList list = new GuestList("event-1", full.terms(), 2, seats);
        GuestList brimful = new GuestList(
                "event-1",
                full.terms(),
                2,
                Stream.concat(weighing(full.terms(), GuestList.MOST_BYTES).seats().stream(), Stream.of(requested))
                        .toList());

        assertThat(standing(list.refused("a", "For members."), "a")).isEqualTo(Standing.REFUSED);
        assertThatThrownBy(() -> brimful.refused("a", "For members.")).isInstanceOf(ListFull.class);
        assertThat(standing(brimful.approved("a"), "a")).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void whateverHappensThereIsNeverASeatTooMany() {
        var random = new java.util.Random(4711);
        GuestList list = list(terms(20, false, true, new Terms.Part("session:opening", 7)));
        Instant now = NOW;
        for (int turn = 0; turn < 3000; turn++) {
            now = now.plus(Duration.ofMinutes(17));
            String id = "guest-" + random.nextInt(200);
            try {
                list = switch (random.nextInt(7)) {
                    case 0, 1 -> random.nextBoolean() ? arrived(list, id) : arrived(list, id, "session:opening");
                    case 2 -> list.cancelled(id, now, STARTS.plus(Duration.ofDays(400)));
                    case 3 -> list.accepted(id, now);
                    case 4 -> list.dismissed(id, "Why.", now, STARTS.plus(Duration.ofDays(400)));
                    case 5 -> list.offered(id, now, STARTS.plus(Duration.ofDays(400)));
                    default -> list.expired(now, STARTS.plus(Duration.ofDays(400)));
                };
            } catch (AttendanceRefused refused) {
                // Nothing happened.
            }
            Counted counted = new Counted(list.terms(), list.seats());
            assertThat(counted.held("event")).isLessThanOrEqualTo(20);
            assertThat(counted.held("session:opening")).isLessThanOrEqualTo(7);
        }
        assertThat(list.count(Standing.CONFIRMED)).isPositive();
    }
}
