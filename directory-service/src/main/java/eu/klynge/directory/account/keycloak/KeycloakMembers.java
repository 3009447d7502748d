package eu.klynge.directory.account.keycloak;

import eu.klynge.directory.account.Colleague;
import eu.klynge.directory.account.Colleagues;
import eu.klynge.directory.account.EditorRefused.AddressTaken;
import eu.klynge.directory.account.Invitee;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.representations.idm.UserRepresentation;

/** Editors are the members of the organisation. */
final class KeycloakMembers implements Colleagues {

    private static final int MOST = 100;

    private final Realm realm;

    KeycloakMembers(Realm realm) {
        this.realm = realm;
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
        return user.getRequiredActions() != null && user.getRequiredActions().contains(Realm.PASSWORD);
    }

    @Override
    public Optional<String> strangerWith(String clusterId, String email) {
        return withAddress(email)
                .filter(account -> of(clusterId).stream()
                        .noneMatch(member -> member.account().equals(account)));
    }

    private Optional<String> withAddress(String email) {
        return realm.resource().users().searchByEmail(email, true).stream()
                .map(UserRepresentation::getId)
                .findFirst();
    }

    @Override
    public void invite(String clusterId, Invitee invitee) {
        var members = members(clusterId);
        var account = withAddress(invitee.email()).orElseGet(() -> made(invitee));
        // Also one that an earlier attempt has made and got no further with.
        var isNew = isInvited(realm.resource().users().get(account).toRepresentation());
        realm.allow(account);
        if (isNew) {
            Realm.requireMade(members.addMember(account));
            realm.mailPasswordLink(account);
        } else if (strangerWith(clusterId, invitee.email()).isPresent()) {
            Realm.requireMade(members.inviteExistingUser(account));
        }
    }

    private String made(Invitee invitee) {
        var account = Realm.account(invitee.name(), invitee.email(), invitee.language());
        try (Response answer = realm.resource().users().create(account)) {
            return answer.getStatus() == Response.Status.CONFLICT.getStatusCode()
                    ? withAddress(invitee.email()).orElseThrow(AddressTaken::new)
                    : CreatedResponseUtil.getCreatedId(answer);
        }
    }

    @Override
    public void dismiss(String clusterId, String account) {
        Realm.requireGone(members(clusterId).member(account).delete());
        if (realm.resource().organizations().members().getOrganizations(account).isEmpty()) {
            realm.disallow(account);
        }
    }

    private OrganizationMembersResource members(String clusterId) {
        var organisation = realm.organisationOf(clusterId)
                .orElseThrow(() -> new IllegalStateException("The organisation is not at Keycloak yet"));
        return realm.resource().organizations().get(organisation).members();
    }
}
