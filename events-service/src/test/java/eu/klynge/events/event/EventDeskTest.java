package eu.klynge.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.account.Account;
import eu.klynge.events.cluster.Cluster;
import eu.klynge.events.cluster.Clusters;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

class EventDeskTest {

    private static final Account STRANGER = new Account("stranger", Set.of());
    private static final Clusters DIRECTORY =
            new KnownClusters(List.of(new Cluster("1", "clusterland", "Clusterland", "AT", List.of(), "full", null)));

    private final Events events = new InMemoryEvents();
    private final EventDesk desk = desk(Examples.NOW);

    private EventDesk desk(Instant now) {
        return new EventDesk(events, DIRECTORY, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(5)));
    }

    private static EventForm.Sound form() {
        return new EventForm.Sound(Examples.details(Examples.document()));
    }

    private Versioned<Event> drafted() {
        return done(desk.draft(form(), Examples.ORGANISER, null));
    }

    @Test
    void theSameKeyAndFormMakeOneEvent() {
        IdempotencyKey key = new IdempotencyKey("key", "digest");

        Versioned<Event> first = done(desk.draft(form(), Examples.ORGANISER, key));
        Versioned<Event> again = done(desk.draft(form(), Examples.ORGANISER, key));

        assertThat(again).isEqualTo(first);
        assertThatThrownBy(
                        () -> done(desk.draft(form(), Examples.ORGANISER, new IdempotencyKey("key", "another digest"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void organisationsAreNamedAsTheDirectoryHasThem() {
        ObjectNode document = Examples.document();
        document.putArray("coOrganisers").add("clusterland");

        Event event = done(desk.draft(new EventForm.Sound(Examples.details(document)), Examples.ORGANISER, null))
                .state();

        assertThat(event.details().coOrganisers())
                .containsExactly(new Organisation("clusterland", "Clusterland", "AT"));
    }

    @Test
    void anOrganisationThatIsNotThereIsAFault() {
        ObjectNode document = Examples.document();
        document.putArray("coOrganisers").add("clusterland").add("nowhere");
        EventForm.Sound form = new EventForm.Sound(Examples.details(document));

        assertThatThrownBy(() -> done(desk.draft(form, Examples.ORGANISER, null)))
                .isInstanceOfSatisfying(
                        EventRefused.UnknownOrganisations.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/coOrganisers/1"));
    }

    @Test
    void aStrangerDoesNotEvenLearnOfADraft() {
        String id = drafted().id();

        assertThatThrownBy(() -> done(desk.look(id, STRANGER))).isInstanceOf(EventRefused.NoSuchEvent.class);
        assertThatThrownBy(() -> done(desk.lookInPublic(id))).isInstanceOf(EventRefused.NoSuchEvent.class);
    }

    @Test
    void aStrangerEditsNothing() {
        Versioned<Event> draft = drafted();
        done(desk.publish(draft.id(), draft.version(), Examples.ORGANISER, null));

        assertThatThrownBy(() -> done(desk.cancel(draft.id(), null, "No.", STRANGER, null)))
                .isInstanceOf(EventRefused.NotTheOrganiser.class);
    }

    @Test
    void whatWasReadTooLongAgoIsNotChanged() {
        Versioned<Event> draft = drafted();
        done(desk.edit(draft.id(), draft.version(), form(), Examples.ORGANISER));

        assertThatThrownBy(() -> done(desk.edit(draft.id(), draft.version(), form(), Examples.ORGANISER)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void aRepeatedPublicationIsOne() {
        Versioned<Event> draft = drafted();
        IdempotencyKey key = new IdempotencyKey("key", "digest");

        done(desk.publish(draft.id(), draft.version(), Examples.ORGANISER, key));
        Versioned<Event> again = done(desk.publish(draft.id(), draft.version(), Examples.ORGANISER, key));

        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void whatHasEndedIsHeld() {
        Versioned<Event> draft = drafted();
        done(desk.publish(draft.id(), null, Examples.ORGANISER, null));
        Instant end = draft.state().endsAt();

        Long early = done(new Holding(events, Clock.fixed(end.minusSeconds(1), ZoneOffset.UTC)).sweep());
        Long due = done(new Holding(events, Clock.fixed(end, ZoneOffset.UTC)).sweep());

        assertThat(early).isZero();
        assertThat(due).isEqualTo(1);
        assertThat(done(events.find(draft.id())).state().state()).isEqualTo(State.HELD);
    }
}
