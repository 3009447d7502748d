package eu.klynge.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.account.Account;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every store of events does. Other tests may use the same store. */
public interface EventsContract {

    Duration LIMIT = Duration.ofSeconds(30);

    Events events();

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(LIMIT));
    }

    private static List<String> ids(Flux<Versioned<Event>> found) {
        return Objects.requireNonNull(found.map(Versioned::id).collectList().block(LIMIT));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private Versioned<Event> create(Event event) {
        return done(events().create(event, new EventFact.Drafted(event), null));
    }

    @Test
    default void anEventIsFoundAsItWasWritten() {
        Event event = Examples.draft(fresh());

        create(event);

        assertThat(done(events().find(event.id())))
                .returns(1L, Versioned::version)
                .returns(event, Versioned::state);
        assertThat(ids(events().all(List.of(event.id(), fresh())))).containsExactly(event.id());
    }

    @Test
    default void anIdIsTakenOnce() {
        Event event = Examples.draft(fresh());
        create(event);

        assertThatThrownBy(() -> create(event)).isInstanceOf(DuplicateKey.class);
    }

    @Test
    default void ofTwoWhoChangeAVersionTheSecondIsLate() {
        Versioned<Event> first = create(Examples.draft(fresh()));
        done(events().update(first, first.state().published(Examples.NOW), null));

        assertThatThrownBy(() -> done(events().update(first, first.state().published(Examples.NOW), null)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    default void anAccountsOwnEventsAreListedLatestFirstAndByPages() {
        String owner = fresh();
        Account account = new Account(owner, Set.of());
        Details details = Examples.details(Examples.document());
        List<String> made = List.of(fresh(), fresh(), fresh());
        made.forEach(id -> create(Event.drafted(id, details, owner, null)));

        List<Versioned<Event>> all = Objects.requireNonNull(
                events().of(account, null, 10).collectList().block(LIMIT));
        Versioned<Event> first = all.getFirst();

        assertThat(all).extracting(Versioned::id).containsExactlyInAnyOrderElementsOf(made);
        assertThat(ids(events().of(account, new Events.Position(first.createdAt(), first.id()), 1)))
                .containsExactly(all.get(1).id());
    }

    @Test
    default void theEventsOfAnOrganisationAreItsAccounts() {
        String slug = fresh();
        Details details = Examples.details(Examples.document())
                .with(List.of(new Organisation(slug, "An organisation", "DK")), List.of());
        String id = fresh();
        create(Event.drafted(id, details, fresh(), null));

        assertThat(ids(events().of(new Account(fresh(), Set.of(slug)), null, 10)))
                .containsExactly(id);
    }

    @Test
    default void theEventsOfASeriesComeEarliestFirst() {
        String series = fresh();
        Details details = Examples.details(Examples.document());
        String later = fresh();
        String earlier = fresh();
        create(Event.drafted(
                later, details.at(details.starts().plusDays(7), details.ends().plusDays(7)), "somebody", series));
        create(Event.drafted(earlier, details, "somebody", series));

        assertThat(ids(events().ofSeries(series))).containsExactly(earlier, later);
    }

    @Test
    default void onlyPublishedEventsAreThereToBeHeld() {
        // Far ahead, where the service's own sweep does not look.
        Details details = Examples.details(Examples.document())
                .at(LocalDateTime.parse("2099-09-29T09:00"), LocalDateTime.parse("2099-09-29T17:00"));
        Event draft = Event.drafted(fresh(), details, "somebody", null);
        Versioned<Event> published = create(Event.drafted(fresh(), details, "somebody", null));
        create(draft);
        done(events().update(published, published.state().published(Examples.NOW), null));

        assertThat(ids(events().endedBefore(Instant.parse("2099-09-29T15:00:00Z"), 10_000)))
                .contains(published.id())
                .doesNotContain(draft.id());
        assertThat(ids(events().endedBefore(Instant.parse("2099-09-29T14:59:59Z"), 10_000)))
                .doesNotContain(published.id());
        assertThat(ids(events().endedBetween(
                                Instant.parse("2099-09-29T14:59:59Z"), Instant.parse("2099-09-29T15:00:00Z"), 10_000)))
                .as("whatever their state")
                .contains(published.id(), draft.id());
        assertThat(ids(events().endedBetween(
                                Instant.parse("2099-09-29T15:00:00Z"), Instant.parse("2099-09-30T15:00:00Z"), 10_000)))
                .doesNotContain(published.id(), draft.id());
    }
}
