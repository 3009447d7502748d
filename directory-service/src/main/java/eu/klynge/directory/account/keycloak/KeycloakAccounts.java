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
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Organisation by alias (the slug), account by e-mail: each is looked for before it is made. */
final class KeycloakAccounts implements Accounts {

    private static final String CLUSTER = "clusterId";
    /** Of an account: the registration that it was made for. It comes with the account, so no crash can part the two. */
    private static final String REGISTRATION = "registration";

    private static final String ROLE = "cluster-manager";
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final RealmResource realm;

    KeycloakAccounts(RealmResource realm) {
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
        realm.users()
                .get(account.id())
                .roles()
                .realmLevel()
                .add(List.of(realm.roles().get(ROLE).toRepresentation()));
        try (Response answer = realm.organizations().get(organisation).members().addMember(account.id())) {
            requireMade(answer);
        }
        return account;
    }

    @Override
    public void invite(String accountId) {
        realm.users().get(accountId).executeActionsEmail(List.of("UPDATE_PASSWORD"));
    }

    @Override
    public void remove(String accountId) {
        try (Response answer = realm.users().delete(accountId)) {
            if (answer.getStatus() != NOT_FOUND) {
                requireMade(answer);
            }
        }
    }

    private String organisation(Registration accepted) {
        String clusterId = Objects.requireNonNull(accepted.clusterId());
        return findOrganisation(clusterId).orElseGet(() -> {
            var organisation = new OrganizationRepresentation();
            organisation.setName(Objects.requireNonNull(accepted.slug()));
            organisation.setAlias(accepted.slug());
            organisation.setDescription(accepted.organisation().name());
            organisation.setEnabled(true);
            organisation.setAttributes(Map.of(CLUSTER, List.of(clusterId)));
            // A domain is mandatory and would claim accounts by their e-mail; this one belongs to nobody.
            organisation.addDomain(new OrganizationDomainRepresentation(accepted.slug() + ".klynge.invalid"));
            try (Response answer = realm.organizations().create(organisation)) {
                requireMade(answer);
            }
            return findOrganisation(clusterId).orElseThrow();
        });
    }

    private Optional<String> findOrganisation(String clusterId) {
        return realm.organizations().searchByAttribute(CLUSTER + ":" + clusterId).stream()
                .map(OrganizationRepresentation::getId)
                .findFirst();
    }

    private Account account(String registrationId, Contact contact) {
        return findAccount(registrationId, contact).orElseGet(() -> {
            var user = new UserRepresentation();
            user.setUsername(contact.email());
            user.setEmail(contact.email());
            user.setEnabled(true);
            int space = contact.name().lastIndexOf(' ');
            user.setFirstName(space < 0 ? contact.name() : contact.name().substring(0, space));
            user.setLastName(space < 0 ? contact.name() : contact.name().substring(space + 1));
            user.singleAttribute("locale", contact.language());
            user.singleAttribute(REGISTRATION, registrationId);
            user.setRequiredActions(List.of("UPDATE_PASSWORD"));
            try (Response answer = realm.users().create(user)) {
                return answer.getStatus() == CONFLICT
                        ? findAccount(registrationId, contact).orElseThrow()
                        : new Account(CreatedResponseUtil.getCreatedId(answer), true);
            }
        });
    }

    private Optional<Account> findAccount(String registrationId, Contact contact) {
        return realm.users().searchByEmail(contact.email(), true).stream()
                .map(user -> new Account(user.getId(), registrationId.equals(user.firstAttribute(REGISTRATION))))
                .findFirst();
    }

    private static void requireMade(Response answer) {
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL && answer.getStatus() != CONFLICT) {
            throw new IllegalStateException("Keycloak answered " + answer.getStatus());
        }
    }
}
