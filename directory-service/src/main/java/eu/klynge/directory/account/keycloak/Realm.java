package eu.klynge.directory.account.keycloak;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** What both sides of the room do at Keycloak: with the accounts of registrations, and with editors. */
final class Realm {

    static final String CLUSTER = "clusterId";
    static final String PASSWORD = "UPDATE_PASSWORD";

    private static final String ROLE = "cluster-manager";
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final RealmResource realm;

    Realm(RealmResource realm) {
        this.realm = realm;
    }

    RealmResource resource() {
        return realm;
    }

    /** Id of the cluster's organisation. */
    Optional<String> organisationOf(String clusterId) {
        return realm.organizations().searchByAttribute(CLUSTER + ":" + clusterId).stream()
                .map(OrganizationRepresentation::getId)
                .findFirst();
    }

    /** Not made yet; its password is to be set by a link. */
    static UserRepresentation account(String name, String email, String language) {
        var user = new UserRepresentation();
        user.setUsername(email);
        user.setEmail(email);
        user.setEnabled(true);
        int space = name.lastIndexOf(' ');
        user.setFirstName(space < 0 ? name : name.substring(0, space));
        user.setLastName(space < 0 ? name : name.substring(space + 1));
        user.singleAttribute("locale", language);
        user.setRequiredActions(List.of(PASSWORD));
        return user;
    }

    /** It may edit the organisations that it is a member of. */
    void allow(String account) {
        realm.users()
                .get(account)
                .roles()
                .realmLevel()
                .add(List.of(realm.roles().get(ROLE).toRepresentation()));
    }

    void disallow(String account) {
        realm.users()
                .get(account)
                .roles()
                .realmLevel()
                .remove(List.of(realm.roles().get(ROLE).toRepresentation()));
    }

    void mailPasswordLink(String account) {
        realm.users().get(account).executeActionsEmail(List.of(PASSWORD));
    }

    /** @throws IllegalStateException unless it is done now, or was before */
    static void requireMade(Response answer) {
        require(answer, CONFLICT);
    }

    /** @throws IllegalStateException unless it is gone now, or was before */
    static void requireGone(Response answer) {
        require(answer, NOT_FOUND);
    }

    private static void require(Response answer, int doneBefore) {
        try (answer) {
            if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL
                    && answer.getStatus() != doneBefore) {
                throw new IllegalStateException("Keycloak answered " + answer.getStatus());
            }
        }
    }
}
