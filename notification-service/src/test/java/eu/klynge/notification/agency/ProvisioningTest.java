package eu.klynge.notification.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.notification.agency.AgencyRefused.AccountsAway;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class ProvisioningTest {

    private final InMemoryAgencies agencies = new InMemoryAgencies();
    private final FakeAccounts accounts = new FakeAccounts();
    private final Set<String> granted = ConcurrentHashMap.newKeySet();
    private final AgencyOffice office = new AgencyOffice(agencies, Examples.CLOCK);
    private Runnable whileGranting = () -> {};
    private final Provisioning provisioning = new Provisioning(agencies, accounts, rights(), Examples.CLOCK);

    private FeedRights rights() {
        return new FeedRights() {
            @Override
            public void grant(Agency agency) {
                whileGranting.run();
                granted.add(agency.clientId());
            }

            @Override
            public void revoke(Agency agency) {
                granted.remove(agency.clientId());
            }
        };
    }

    private String approve(String name) {
        return Objects.requireNonNull(office.approve(Examples.form(name), Examples.OPERATOR, null)
                        .block())
                .id();
    }

    private void revoke(String id) {
        office.carryOut(id, null, new AgencyCommand.Revoke("closed"), Examples.OPERATOR, null)
                .block();
    }

    @Test
    void anAgencyWithAccountAndRightsIsActive() {
        String id = approve("Academy");

        provisioning.settleAccount(id).block();

        assertThat(agencies.now(id).state()).isEqualTo(State.ACTIVE);
        assertThat(granted).containsExactly("agency-academy");
        assertThat(accounts.enabled).containsEntry("agency-academy", true);
    }

    @Test
    void doingItAgainChangesNothing() {
        String id = approve("Academy");
        provisioning.settleAccount(id).block();
        int facts = agencies.facts.size();

        provisioning.settleAccount(id).block();
        provisioning.settleRights(id).block();

        assertThat(agencies.facts).hasSize(facts);
        assertThat(granted).containsExactly("agency-academy");
    }

    @Test
    void aRevokedAgencyLosesItsRightsAlsoWhileTheIdentityProviderIsAway() {
        String id = approve("Academy");
        provisioning.settleAccount(id).block();
        revoke(id);
        accounts.away = true;

        provisioning.settleRights(id).block();

        assertThat(granted).isEmpty();
        assertThatThrownBy(() -> provisioning.settleAccount(id).block()).isInstanceOf(AccountsAway.class);
        accounts.away = false;
        provisioning.settleAccount(id).block();
        assertThat(accounts.enabled).containsEntry("agency-academy", false);
    }

    @Test
    void rightsGrantedWhileTheAgencyWasRevokedAreTakenBack() {
        String id = approve("Academy");
        whileGranting = () -> {
            whileGranting = () -> {};
            revoke(id);
        };

        provisioning.settleAccount(id).block();

        assertThat(granted).isEmpty();
        assertThat(accounts.enabled).containsEntry("agency-academy", false);
        assertThat(agencies.now(id).state()).isEqualTo(State.REVOKED);
    }

    @Test
    void aReinstatedAgencyIsActiveAgain() {
        String id = approve("Academy");
        revoke(id);
        provisioning.settleAccount(id).block();
        office.carryOut(id, null, new AgencyCommand.Reinstate(), Examples.OPERATOR, null)
                .block();

        provisioning.settleAccount(id).block();

        assertThat(agencies.now(id).state()).isEqualTo(State.ACTIVE);
        assertThat(accounts.enabled).containsEntry("agency-academy", true);
    }

    @Test
    void anUnknownAgencyIsNone() {
        assertThat(provisioning.settleAccount("none").blockOptional()).isEmpty();
    }

    @Test
    void agenciesOfTheFirstDayAreAdoptedOnceAndARevokedOneStaysSo() {
        var start = new AtStart(List.of("agency-demo", "agency-two"), agencies, provisioning, Examples.CLOCK);
        start.adopted().block();
        String two =
                Objects.requireNonNull(agencies.ofClient("agency-two").block()).id();
        revoke(two);

        start.adopted().block();
        List<Agency> settled = Objects.requireNonNull(
                start.settled(provisioning::settleAccount).collectList().block());

        assertThat(settled)
                .extracting(Agency::clientId, Agency::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("agency-demo", State.ACTIVE),
                        org.assertj.core.groups.Tuple.tuple("agency-two", State.REVOKED));
    }

    @Test
    void everyAgencyIsSettledHoweverMany() {
        List<String> many = java.util.stream.IntStream.range(0, 250)
                .mapToObj(i -> "agency-" + i)
                .toList();
        var start = new AtStart(many, agencies, provisioning, Examples.CLOCK);
        start.adopted().block();

        start.settled(provisioning::settleRights).blockLast();

        assertThat(granted).containsExactlyInAnyOrderElementsOf(many);
    }
}
