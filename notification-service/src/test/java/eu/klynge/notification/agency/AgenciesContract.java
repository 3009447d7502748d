package eu.klynge.notification.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.agency.Agencies.ClientIdTaken;
import eu.klynge.notification.agency.Agencies.Position;
import eu.klynge.notification.agency.Agencies.Selection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every store of agencies must do. */
public interface AgenciesContract {

    Agencies agencies();

    private Versioned<Agency> approved() {
        String id = UUID.randomUUID().toString();
        Agency agency = Examples.approved(id, "agency-" + id);
        return await(agencies().create(agency, new AgencyFact.Approved(agency), null));
    }

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)));
    }

    @Test
    default void whatIsCreatedReadsBackEqualByIdAndByClient() {
        Versioned<Agency> created = approved();

        assertThat(await(agencies().find(created.id())).state()).isEqualTo(created.state());
        assertThat(await(agencies().ofClient(created.state().clientId())).id()).isEqualTo(created.id());
        assertThat(agencies().find("none").blockOptional(Duration.ofSeconds(30)))
                .isEmpty();
        assertThat(agencies().ofClient("none").blockOptional(Duration.ofSeconds(30)))
                .isEmpty();
    }

    @Test
    default void anIdAndAClientIdAreTakenOnce() {
        Agency first = approved().state();
        Agency sameId = Examples.approved(first.id(), "agency-" + UUID.randomUUID());
        Agency sameClient = Examples.approved(UUID.randomUUID().toString(), first.clientId());

        assertThatThrownBy(() -> await(agencies().create(sameId, new AgencyFact.Approved(sameId), null)))
                .isInstanceOf(DuplicateKey.class);
        assertThatThrownBy(() -> await(agencies().create(sameClient, new AgencyFact.Approved(sameClient), null)))
                .isInstanceOf(ClientIdTaken.class);
    }

    @Test
    default void anUpdateCountsTheVersionAndAStaleOneIsRefused() {
        Versioned<Agency> first = approved();
        Agency revoked = first.state().revoked("olga", "closed", Examples.NOW);

        Versioned<Agency> second = await(agencies().update(first, revoked, new AgencyFact.Revoked(revoked), null));

        assertThat(second.version()).isEqualTo(2);
        assertThat(await(agencies().find(first.id())).state()).isEqualTo(revoked);
        assertThatThrownBy(() -> await(agencies().update(first, revoked, new AgencyFact.Revoked(revoked), null)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    default void theListGoesOnAfterAPositionAndFiltersByState() {
        Versioned<Agency> first = approved();
        Versioned<Agency> second = approved();
        Agency revoked = second.state().revoked("olga", "closed", Examples.NOW);
        await(agencies().update(second, revoked, new AgencyFact.Revoked(revoked), null));

        assertThat(ids(new Selection(null, null))).contains(first.id(), second.id());
        assertThat(ids(new Selection(State.REVOKED, null)))
                .contains(second.id())
                .doesNotContain(first.id());
        assertThat(ids(new Selection(null, new Position(first.createdAt(), first.id()))))
                .doesNotContain(first.id());
    }

    private List<String> ids(Selection selection) {
        return await(agencies().list(selection, 10_000).map(Versioned::id).collectList());
    }
}
