package eu.klynge.notification.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.notification.agency.AgencyRefused.AccountsAway;
import eu.klynge.notification.agency.AgencyRefused.IsRevoked;
import eu.klynge.notification.agency.AgencyRefused.NoSuchAgency;
import eu.klynge.notification.agency.Credentials.FreshSecret;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("key", "digest");
    private static final String SERVICE_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final InMemoryAgencies agencies = new InMemoryAgencies();
    private final FakeAccounts accounts = new FakeAccounts();
    private final AgencyOffice office = new AgencyOffice(agencies, Examples.CLOCK);
    private final Credentials credentials =
            new Credentials(office, agencies, accounts, new Secrets(SERVICE_KEY), Examples.CLOCK);
    private String id = "";

    @BeforeEach
    void approve() {
        id = Objects.requireNonNull(office.approve(Examples.form("Academy"), Examples.OPERATOR, null)
                        .block())
                .id();
    }

    private FreshSecret renew(Caller caller, @Nullable IdempotencyKey key) {
        return Objects.requireNonNull(credentials.renew(id, caller, key).block());
    }

    @Test
    void aNewSecretIsSetShownAndOnRecordWithoutItself() {
        FreshSecret fresh = renew(Examples.OPERATOR, null);

        assertThat(fresh.clientId()).isEqualTo("agency-academy");
        assertThat(fresh.clientSecret()).hasSize(43);
        assertThat(accounts.secrets).containsExactly(fresh.clientSecret());
        assertThat(agencies.facts).last().isInstanceOf(AgencyFact.CredentialsRotated.class);
        assertThat(agencies.now(id).credentialsRotatedAt()).isEqualTo(Examples.NOW);
        assertThat(agencies.now(id).toString()).doesNotContain(fresh.clientSecret());
    }

    @Test
    void eachRequestWithoutAKeyComesToAnotherSecret() {
        assertThat(renew(Examples.OPERATOR, null)).isNotEqualTo(renew(Examples.OPERATOR, null));
    }

    @Test
    void aRepeatedRequestHearsTheSameSecretAndChangesNothing() {
        FreshSecret first = renew(Examples.OPERATOR, KEY);
        renew(Examples.OPERATOR, null);

        assertThat(renew(Examples.OPERATOR, KEY)).isEqualTo(first);
        assertThat(accounts.secrets).hasSize(2);
        assertThatThrownBy(() -> renew(Examples.OPERATOR, new IdempotencyKey("key", "another digest")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void anAgencyRenewsItsOwnAndNoOthers() {
        assertThat(renew(Examples.caller("service-account", "agency-academy", "agency"), null)
                        .clientId())
                .isEqualTo("agency-academy");
        assertThatThrownBy(() -> renew(Examples.caller("service-account", "agency-other", "agency"), null))
                .isInstanceOf(NoSuchAgency.class);
        assertThat(accounts.secrets).hasSize(1);
    }

    @Test
    void nothingIsOnRecordWhileTheIdentityProviderIsAway() {
        accounts.away = true;

        assertThatThrownBy(() -> renew(Examples.OPERATOR, KEY)).isInstanceOf(AccountsAway.class);
        assertThat(agencies.now(id).credentialsRotatedAt()).isNull();

        accounts.away = false;
        assertThat(renew(Examples.OPERATOR, KEY).clientSecret()).isEqualTo(accounts.secrets.getLast());
    }

    @Test
    void aRevokedAgencyGetsNone() {
        office.carryOut(id, null, new AgencyCommand.Revoke("closed"), Examples.OPERATOR, null)
                .block();

        assertThatThrownBy(() -> renew(Examples.OPERATOR, null)).isInstanceOf(IsRevoked.class);
        assertThat(accounts.secrets).isEmpty();
    }
}
