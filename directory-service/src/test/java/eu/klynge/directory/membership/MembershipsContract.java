package eu.klynge.directory.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every store of memberships must do. */
public interface MembershipsContract {

    Memberships memberships();

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)));
    }

    /** @param country not a real one, so that each test has its own */
    private static MembershipFact.Applied applied(String country) {
        String cluster = UUID.randomUUID().toString();
        return new MembershipFact.Applied(new Membership(
                MembershipOffice.id("klynge-excellence", cluster),
                "klynge-excellence",
                cluster,
                "slug",
                country,
                Membership.State.ADMITTED,
                "Because",
                null,
                LocalDate.parse("2026-01-15"),
                new Grant(Grant.State.APPROVED, "silver", 9, 8, null, null),
                List.of(new Grant(
                        Grant.State.PAID,
                        "bronze",
                        5,
                        5,
                        LocalDate.parse("2026-01-20"),
                        LocalDate.parse("2026-01-16"))),
                List.of(new Membership.Step(Instant.parse("2026-11-21T10:00:00Z"), "applied"))));
    }

    @Test
    default void aMembershipReadsBackEqualAndIsMadeOnce() {
        var fact = applied(UUID.randomUUID().toString());
        await(memberships().create(fact, null));

        assertThat(await(memberships().find(fact.membership().id())).state()).isEqualTo(fact.membership());
        assertThatThrownBy(() -> await(memberships().create(fact, null))).isInstanceOf(DuplicateKey.class);
    }

    @Test
    default void theSecondChangeOfOneVersionIsStale() {
        var made = await(memberships().create(applied(UUID.randomUUID().toString()), null));
        var fact = new MembershipFact.GrantPaid(made.state());

        assertThat(await(memberships().update(made, fact, null)).version()).isEqualTo(2);
        assertThatThrownBy(() -> await(memberships().update(made, fact, null))).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void theListIsOfCountriesAndGoesOnFromAPosition() {
        String country = UUID.randomUUID().toString();
        Versioned<Membership> one = await(memberships().create(applied(country), null));
        Versioned<Membership> two = await(memberships().create(applied(country), null));

        List<Versioned<Membership>> all =
                await(memberships().list(Set.of(country), null, 10).collectList());
        Versioned<Membership> first = all.getFirst();
        var after = new Memberships.Position(first.createdAt(), first.id());

        assertThat(all).extracting(Versioned::id).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(await(memberships().list(Set.of(country), after, 10).collectList()))
                .extracting(Versioned::id)
                .containsExactly(all.getLast().id());
        assertThat(await(memberships().list(Set.of(country), null, 1).collectList()))
                .hasSize(1);
    }
}
