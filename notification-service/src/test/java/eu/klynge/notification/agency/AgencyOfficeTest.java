package eu.klynge.notification.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.notification.agency.AgencyRefused.IsNotRevoked;
import eu.klynge.notification.agency.AgencyRefused.IsRevoked;
import eu.klynge.notification.agency.AgencyRefused.NoSuchAgency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class AgencyOfficeTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("key", "digest");

    private final InMemoryAgencies agencies = new InMemoryAgencies();
    private final AgencyOffice office = new AgencyOffice(agencies, Examples.CLOCK);

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block());
    }

    private Outcome approve(String name, @Nullable IdempotencyKey key) {
        return await(office.approve(Examples.form(name), Examples.OPERATOR, key));
    }

    private Outcome carryOut(String id, @Nullable Long version, AgencyCommand command) {
        return await(office.carryOut(id, version, command, Examples.OPERATOR, null));
    }

    @Test
    void anApprovedAgencyHasAClientIdOfItsNameAndWaitsForItsAccount() {
        Outcome outcome = approve("Danish Cluster Academy", null);

        assertThat(outcome.clientId()).isEqualTo("agency-danish-cluster-academy");
        assertThat(outcome.state()).isEqualTo("approved");
        assertThat(agencies.facts).singleElement().isInstanceOf(AgencyFact.Approved.class);
    }

    @Test
    void namesakesGetDifferentClientIds() {
        assertThat(approve("Academy", null).clientId()).isEqualTo("agency-academy");
        assertThat(approve("Academy", null).clientId()).isEqualTo("agency-academy-2");
    }

    @Test
    void anApprovalIsRepeatedWithoutASecondAgency() {
        Outcome first = approve("Academy", KEY);

        assertThat(approve("Academy", KEY)).isEqualTo(first);
        assertThat(agencies.facts).hasSize(1);
        assertThatThrownBy(() -> approve("Another", new IdempotencyKey("key", "another digest")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aChangeNeedsTheLatestVersionAndKeepsTheClientId() {
        Outcome approved = approve("Academy", null);
        var change = new AgencyCommand.Change(Examples.profile("New name"), new Limits(2048, 5));

        carryOut(approved.id(), 1L, change);

        Agency now = agencies.now(approved.id());
        assertThat(now.profile().name()).isEqualTo("New name");
        assertThat(now.limits()).isEqualTo(new Limits(2048, 5));
        assertThat(now.clientId()).isEqualTo("agency-academy");
        assertThatThrownBy(() -> carryOut(approved.id(), 1L, change)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void anAgencyIsRevokedOnceAndReinstatedOnce() {
        String id = approve("Academy", null).id();

        assertThatThrownBy(() -> carryOut(id, null, new AgencyCommand.Reinstate()))
                .isInstanceOf(IsNotRevoked.class);
        assertThat(carryOut(id, null, new AgencyCommand.Revoke("closed")).state())
                .isEqualTo("revoked");
        assertThatThrownBy(() -> carryOut(id, null, new AgencyCommand.Revoke("closed")))
                .isInstanceOf(IsRevoked.class);
        assertThat(carryOut(id, null, new AgencyCommand.Reinstate()).state()).isEqualTo("approved");
        assertThat(agencies.now(id).history())
                .extracting(Step::what)
                .containsExactly(Step.What.APPROVED, Step.What.REVOKED, Step.What.REINSTATED);
    }

    @Test
    void aRevocationIsRepeatedByItsKey() {
        String id = approve("Academy", null).id();
        var revoke = new AgencyCommand.Revoke("closed");
        Outcome first = await(office.carryOut(id, 1L, revoke, Examples.OPERATOR, KEY));

        assertThat(await(office.carryOut(id, 1L, revoke, Examples.OPERATOR, KEY)))
                .isEqualTo(first);
        assertThat(agencies.facts).hasSize(2);
    }

    @Test
    void anAgencySeesItselfAndNoOther() {
        String id = approve("Academy", null).id();
        var itself = Examples.caller("service-account", "agency-academy", "agency");
        var another = Examples.caller("service-account", "agency-other", "agency");

        assertThat(await(office.look(id, itself)).id()).isEqualTo(id);
        assertThat(await(office.own(itself)).id()).isEqualTo(id);
        assertThatThrownBy(() -> await(office.look(id, another))).isInstanceOf(NoSuchAgency.class);
        assertThatThrownBy(() -> await(office.own(another))).isInstanceOf(NoSuchAgency.class);
        assertThatThrownBy(() -> await(office.own(Examples.caller("nobody", null, "agency"))))
                .isInstanceOf(NoSuchAgency.class);
    }

    @Test
    void onlyTheLatestStepsAreKept() {
        Agency agency = Examples.approved("a", "agency-a");
        for (int i = 0; i < 150; i++) {
            agency = agency.changed(agency.profile(), agency.limits(), "olga" + i, Examples.NOW);
        }

        assertThat(agency.history()).hasSize(100);
        assertThat(agency.history().getLast().by()).isEqualTo("olga149");
    }
}
