package eu.klynge.directory.account.keycloak;

import eu.klynge.directory.account.Accounts;
import eu.klynge.directory.registration.Contact;
import eu.klynge.directory.registration.Registration;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Organisation by alias (the slug), account by e-mail: each is looked for before it is made. */
final class KeycloakAccounts implements Accounts {

    private static final String CLUSTER = "clusterId";
    private static final String ROLE = "cluster-manager";
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final RealmResource realm;

    KeycloakAccounts(RealmResource realm) {
        this.realm = realm;
    }

    @Override
    public @Nullable String ensure(Registration accepted) {
        String organisation = organisation(accepted);
        Contact contact = accepted.contact();
        if (contact == null) {
            return null;
        }
        String account = account(contact);
        realm.users()
                .get(account)
                .roles()
                .realmLevel()
                .add(List.of(realm.roles().get(ROLE).toRepresentation()));
        try (Response answer = realm.organizations().get(organisation).members().addMember(account)) {
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

    private java.util.Optional<String> findOrganisation(String clusterId) {
        return realm.organizations().searchByAttribute(CLUSTER + ":" + clusterId).stream()
                .map(OrganizationRepresentation::getId)
                .findFirst();
    }

    private String account(Contact contact) {
        return findAccount(contact.email()).orElseGet(() -> {
            var user = new UserRepresentation();
            user.setUsername(contact.email());
            user.setEmail(contact.email());
            user.setEnabled(true);
            int space = contact.name().lastIndexOf(' ');
            user.setFirstName(space < 0 ? contact.name() : contact.name().substring(0, space));
            user.setLastName(space < 0 ? contact.name() : contact.name().substring(space + 1));
            user.singleAttribute("locale", contact.language());
            user.setRequiredActions(List.of("UPDATE_PASSWORD"));
            try (Response answer = realm.users().create(user)) {
                return answer.getStatus() == CONFLICT
                        ? findAccount(contact.email()).orElseThrow()
                        : CreatedResponseUtil.getCreatedId(answer);
            }
        });
    }

    private java.util.Optional<String> findAccount(String email) {
        return realm.users().searchByEmail(email, true).stream()
                .map(UserRepresentation::getId)
                .findFirst();
    }

    private static void requireMade(Response answer) {
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL && answer.getStatus() != CONFLICT) {
            throw new IllegalStateException("Keycloak answered " + answer.getStatus());
        }
    }
}
