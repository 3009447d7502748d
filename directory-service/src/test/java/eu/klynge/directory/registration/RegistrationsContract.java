package eu.klynge.directory.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.registration.Registrations.Position;
import eu.klynge.directory.registration.Registrations.Selection;
import eu.klynge.directory.registration.Registrations.SlugTaken;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every store of registrations must do. */
public interface RegistrationsContract {

    Registrations registrations();

    private Versioned<Registration> submitted() {
        Registration registration = Examples.submitted(UUID.randomUUID().toString());
        return await(registrations().create(registration, new RegistrationFact.Submitted(registration), null));
    }

    private Mono<Versioned<Registration>> accept(Versioned<Registration> from, String slug) {
        Registration accepted = from.state().accepted("ann", UUID.randomUUID().toString(), slug, Examples.NOW);
        return registrations().update(from, accepted, new RegistrationFact.Accepted(accepted), null);
    }

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)));
    }

    @Test
    default void whatIsCreatedReadsBackEqual() {
        Versioned<Registration> created = submitted();

        assertThat(await(registrations().find(created.id())).state()).isEqualTo(created.state());
        assertThat(created.version()).isEqualTo(1);
    }

    @Test
    default void anUnknownIdFindsNothing() {
        assertThat(registrations().find("none").blockOptional(Duration.ofSeconds(30)))
                .isEmpty();
    }

    @Test
    default void anIdIsTakenOnce() {
        Registration same = submitted().state();

        assertThatThrownBy(() -> await(registrations().create(same, new RegistrationFact.Submitted(same), null)))
                .isInstanceOf(DuplicateKey.class);
    }

    @Test
    default void theSecondChangeOfOneVersionIsStale() {
        Versioned<Registration> first = submitted();
        Registration reviewed = first.state().inReview("ann", Examples.NOW);
        var fact = new RegistrationFact.TakenIntoReview(reviewed);

        assertThat(await(registrations().update(first, reviewed, fact, null)).version())
                .isEqualTo(2);
        assertThatThrownBy(() -> await(registrations().update(first, reviewed, fact, null)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    default void aSlugIsTakenOnce() {
        String slug = "slug-" + UUID.randomUUID();
        await(accept(submitted(), slug));

        assertThatThrownBy(() -> await(accept(submitted(), slug))).isInstanceOf(SlugTaken.class);
    }

    @Test
    default void theListIsOldestFirstAndGoesOnFromAPosition() {
        Versioned<Registration> one = submitted();
        Versioned<Registration> two = submitted();

        List<String> all = ids(new Selection(State.SUBMITTED, Set.of("DK"), null));
        List<String> rest = ids(new Selection(null, null, new Position(one.createdAt(), one.id())));

        assertThat(all).contains(one.id(), two.id());
        assertThat(rest).doesNotContain(one.id());
        assertThat(all.indexOf(two.id()) > all.indexOf(one.id())).isEqualTo(rest.contains(two.id()));
    }

    @Test
    default void anotherCountryOrStateIsNotListed() {
        Versioned<Registration> danish = submitted();

        assertThat(ids(new Selection(null, Set.of("SE"), null))).doesNotContain(danish.id());
        assertThat(ids(new Selection(State.REJECTED, null, null))).doesNotContain(danish.id());
    }

    @Test
    default void aContactIsFoundByAddressUntilItIsErased() {
        Versioned<Registration> named = submitted();
        String email = Objects.requireNonNull(named.state().contact()).email();
        assertThat(idsOf(email)).contains(named.id());

        Registration erased = named.state().withoutContact(Examples.NOW);
        var fact = new RegistrationFact.ContactErased(erased);
        await(registrations().update(named, erased, fact, null));
        registrations().withhold(fact).block(Duration.ofSeconds(30));

        assertThat(idsOf(email)).doesNotContain(named.id());
        assertThat(await(registrations().find(named.id())).state().contact()).isNull();
    }

    @Test
    default void aForgottenStewardIsNotWrittenAgainByACommandThatWasUnderWay() {
        String steward = "ann-" + UUID.randomUUID();
        Versioned<Registration> submitted = submitted();
        Registration reviewed = submitted.state().inReview(steward, Examples.NOW);
        Versioned<Registration> underWay = await(
                registrations().update(submitted, reviewed, new RegistrationFact.TakenIntoReview(reviewed), null));

        registrations().forgetSteward(steward).block(Duration.ofSeconds(30));

        assertThatThrownBy(() -> await(accept(underWay, "slug-" + UUID.randomUUID())))
                .isInstanceOf(StaleVersion.class);
        assertThat(await(registrations().find(submitted.id())).state().history())
                .extracting(HistoryEntry::by)
                .containsExactly("applicant", "steward");
    }

    private List<String> idsOf(String email) {
        return Objects.requireNonNull(registrations()
                .ofContact(email)
                .map(Versioned::id)
                .collectList()
                .block(Duration.ofSeconds(30)));
    }

    private List<String> ids(Selection selection) {
        return Objects.requireNonNull(registrations()
                .list(selection, 1000)
                .map(Versioned::id)
                .collectList()
                .block(Duration.ofSeconds(30)));
    }
}
