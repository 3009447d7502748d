package eu.klynge.directory.account.keycloak;

import eu.klynge.directory.account.Account;
import eu.klynge.directory.account.Accounts;
import eu.klynge.directory.registration.Contact;
import eu.klynge.directory.registration.Registration;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** Organisation by alias (the slug), account by e-mail: each is looked for before it is made. */
final class KeycloakAccounts implements Accounts {

    /** Of an account: the registration that it was made for. It comes with the account, so no crash can part the two. */
    private static final String REGISTRATION = "registration";

    private static final int CONFLICT = 409;

    private final Realm realm;

    KeycloakAccounts(Realm realm) {
        this.realm = realm;
    }

    @Override
    public @Nullable Account ensure(Registration accepted) {
        String organisation = organisation(accepted);
        Contact contact = accepted.contact();
        if (contact == null) {
            return null;
        }
        Account account = account(accepted.id(), contact);
        realm.allow(account.id());
        Realm.requireMade(
                realm.resource().organizations().get(organisation).members().addMember(account.id()));
        return account;
    }

    @Override
    public void invite(String accountId) {
        realm.mailPasswordLink(accountId);
    }

    @Override
    public void remove(String accountId) {
        Realm.requireGone(realm.resource().users().delete(accountId));
    }

    private String organisation(Registration accepted) {
        String clusterId = Objects.requireNonNull(accepted.clusterId());
        return realm.organisationOf(clusterId).orElseGet(() -> {
            var organisation = new OrganizationRepresentation();
            organisation.setName(Objects.requireNonNull(accepted.slug()));
            organisation.setAlias(accepted.slug());
            organisation.setDescription(accepted.organisation().name());
            organisation.setEnabled(true);
            organisation.setAttributes(Map.of(Realm.CLUSTER, List.of(clusterId)));
            // A domain is mandatory and would claim accounts by their e-mail; this one belongs to nobody.
            organisation.addDomain(new OrganizationDomainRepresentation(accepted.slug() + ".klynge.invalid"));
            Realm.requireMade(realm.resource().organizations().create(organisation));
            return realm.organisationOf(clusterId).orElseThrow();
        });
    }

    private Account account(String registrationId, Contact contact) {
        return findAccount(registrationId, contact).orElseGet(() -> {
            var user = Realm.account(contact.name(), contact.email(), contact.language());
            user.singleAttribute(REGISTRATION, registrationId);
            try (Response answer = realm.resource().users().create(user)) {
                return answer.getStatus() == CONFLICT
                        ? findAccount(registrationId, contact).orElseThrow()
                        : new Account(CreatedResponseUtil.getCreatedId(answer), true);
            }
        });
    }

    private Optional<Account> findAccount(String registrationId, Contact contact) {
        return realm.resource().users().searchByEmail(contact.email(), true).stream()
                .map(user -> new Account(user.getId(), registrationId.equals(user.firstAttribute(REGISTRATION))))
                .findFirst();
    }
}
