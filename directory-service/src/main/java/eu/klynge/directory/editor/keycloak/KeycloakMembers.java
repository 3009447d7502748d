package eu.klynge.directory.editor.keycloak;

import eu.klynge.directory.editor.Colleague;
import eu.klynge.directory.editor.Colleagues;
import eu.klynge.directory.editor.Invitee;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.stereotype.Component;

@Component
final class KeycloakMembers implements Colleagues {

    private static final String CLUSTER = "clusterId";
    private static final String ROLE = "cluster-manager";
    private static final String PASSWORD = "UPDATE_PASSWORD";
    private static final int NOT_FOUND = 404;
    private static final int MOST = 100;

    private final Keycloak keycloak;

    KeycloakMembers(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public List<Colleague> of(String clusterId) {
        return members(clusterId).list(0, MOST, false).stream()
                .map(KeycloakMembers::colleague)
                .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::account))
                .toList();
    }

    private static Colleague colleague(UserRepresentation user) {
        var name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Colleague(user.getId(), name, Objects.requireNonNullElse(user.getEmail(), ""), isInvited(user));
    }

    private static boolean isInvited(UserRepresentation user) {
        return user.getRequiredActions() != null && user.getRequiredActions().contains(PASSWORD);
    }

    @Override
    public void invite(String clusterId, Invitee invitee) {
        var members = members(clusterId);
        var found = realm().users().searchByEmail(invitee.email(), true);
        if (found.isEmpty()) {
            var account = made(invitee);
            allow(account);
            require(members.addMember(account));
            mailPasswordLink(account);
            return;
        }
        var user = found.getFirst();
        if (of(clusterId).stream().noneMatch(member -> member.account().equals(user.getId()))) {
            allow(user.getId());
            require(members.inviteExistingUser(user.getId()));
        } else if (isInvited(realm().users().get(user.getId()).toRepresentation())) {
            mailPasswordLink(user.getId());
        }
    }

    private String made(Invitee invitee) {
        var user = new UserRepresentation();
        user.setUsername(invitee.email());
        user.setEmail(invitee.email());
        user.setEnabled(true);
        int space = invitee.name().lastIndexOf(' ');
        user.setFirstName(space < 0 ? invitee.name() : invitee.name().substring(0, space));
        user.setLastName(space < 0 ? invitee.name() : invitee.name().substring(space + 1));
        user.singleAttribute("locale", invitee.language());
        user.setRequiredActions(List.of(PASSWORD));
        try (Response answer = realm().users().create(user)) {
            return CreatedResponseUtil.getCreatedId(answer);
        }
    }

    private void allow(String account) {
        realm().users()
                .get(account)
                .roles()
                .realmLevel()
                .add(List.of(realm().roles().get(ROLE).toRepresentation()));
    }

    private void mailPasswordLink(String account) {
        realm().users().get(account).executeActionsEmail(List.of(PASSWORD));
    }

    @Override
    public void dismiss(String clusterId, String account) {
        try (Response answer = members(clusterId).member(account).delete()) {
            if (answer.getStatus() != NOT_FOUND) {
                requireDone(answer);
            }
        }
    }

    private OrganizationMembersResource members(String clusterId) {
        var organisation = realm().organizations().searchByAttribute(CLUSTER + ":" + clusterId).stream()
                .map(OrganizationRepresentation::getId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The organisation is not at Keycloak yet"));
        return realm().organizations().get(organisation).members();
    }

    private RealmResource realm() {
        return keycloak.realm("klynge");
    }

    private static void require(Response answer) {
        try (answer) {
            requireDone(answer);
        }
    }

    private static void requireDone(Response answer) {
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            throw new IllegalStateException("Keycloak answered " + answer.getStatus());
        }
    }
}
