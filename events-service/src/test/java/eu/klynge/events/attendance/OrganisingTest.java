package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.attendance.AttendanceRefused.NothingHere;
import eu.klynge.events.attendance.AttendanceRefused.TermsUnseen;
import eu.klynge.events.attendance.Organising.Scan;
import eu.klynge.events.attendance.Organising.Scanned;
import eu.klynge.events.attendance.Organising.Seen;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventFact;
import eu.klynge.events.event.Events;
import eu.klynge.events.event.Examples;
import eu.klynge.events.event.InMemoryEvents;
import eu.klynge.kit.store.StaleVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class OrganisingTest {

    private static final Event EVENT = Examples.published("event-1");
    private static final Tickets TICKETS = new Tickets("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private static final Terms TERMS = GuestListTest.terms(5, false, true);

    private final InMemoryGuestLists lists = new InMemoryGuestLists();
    private final Events events = new InMemoryEvents();

    @BeforeEach
    void oneGuest() {
        done(events.create(EVENT, new EventFact.Published(EVENT), null));
        done(lists.create(
                GuestList.opened("event-1", TERMS).arrived(List.of("anna"), List.of(List.of()), null, Examples.NOW)));
    }

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(30)));
    }

    private Organising at(Instant now) {
        return new Organising(
                new Lanes(lists, events),
                lists,
                new InMemoryGuests(),
                events,
                TICKETS,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private String outcome(Instant now, @Nullable Instant scanned) {
        List<Scanned> scans =
                done(at(now).checkIn("event-1", List.of(new Scan(TICKETS.codeOf("anna"), scanned)), Examples.ORGANISER)
                        .collectList());
        return scans.getFirst().outcome();
    }

    private Standing standing() {
        return done(lists.find("event-1")).state().seat("anna").orElseThrow().standing();
    }

    @Test
    void aScanOfTheEventsTimeIsTakenForAWeek() {
        Instant end = EVENT.endsAt();

        assertThat(outcome(end.plus(Duration.ofDays(7)), EVENT.startsAt())).isEqualTo("checked-in");
        assertThat(outcome(end.plus(Duration.ofDays(7)).plusSeconds(1), EVENT.startsAt()))
                .isEqualTo("too-late");
    }

    @Test
    void termsOfADraftAreForItsOrganisersAlone() {
        Event draft = Examples.draft("event-2");
        done(events.create(draft, new EventFact.Drafted(draft), null));
        done(lists.create(GuestList.opened("event-2", TERMS)));

        assertThat(done(at(Examples.NOW).list("event-2", Examples.ORGANISER)).terms())
                .isEqualTo(TERMS);
        assertThatThrownBy(() -> done(at(Examples.NOW).list("event-2", null))).isInstanceOf(NothingHere.class);
    }

    @Test
    void anEventThatIsLongOverLetsNobodyInToday() {
        assertThat(outcome(EVENT.endsAt().plus(Duration.ofDays(300)), null)).isEqualTo("too-late");
    }

    @Test
    void nobodyArrivesLongBeforeTheStart() {
        Instant early = EVENT.startsAt().minus(Duration.ofDays(1)).minusSeconds(1);

        assertThat(outcome(early, null)).isEqualTo("too-early");
        assertThat(outcome(EVENT.startsAt(), early)).isEqualTo("too-early");
        assertThat(outcome(EVENT.startsAt(), early.plusSeconds(1))).isEqualTo("checked-in");
        assertThat(standing()).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void termsThatWereReadTooLongAgoAreNotSet() {
        Organising organising = at(Examples.NOW);
        Function<Seen, Mono<GuestList>> set = seen -> organising.set("event-1", TERMS, seen, Examples.ORGANISER);
        done(set.apply(new Seen(true, 1L)));

        assertThatThrownBy(() -> done(set.apply(new Seen(true, 1L)))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> done(set.apply(new Seen(false, null)))).isInstanceOf(TermsUnseen.class);
        assertThat(done(set.apply(new Seen(true, null))).terms().revision()).isEqualTo(3);
    }

    @Test
    void whoSaysToHaveReadTermsThatAreNotThereIsMistaken() {
        Event another = Examples.published("event-2");
        done(events.create(another, new EventFact.Published(another), null));
        Function<Seen, Mono<GuestList>> set = seen -> at(Examples.NOW).set("event-2", TERMS, seen, Examples.ORGANISER);

        assertThatThrownBy(() -> done(set.apply(new Seen(true, null)))).isInstanceOf(StaleVersion.class);
        assertThat(done(set.apply(new Seen(false, null))).terms().revision()).isEqualTo(1);
    }
}
