package eu.klynge.notification.agency.keycloak;

import eu.klynge.notification.agency.Agency;
import eu.klynge.notification.agency.AgencyRefused.AccountsAway;
import eu.klynge.notification.agency.FeedAccounts;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;

/**
 * A client with a service account per agency. What is written is only what is meant to change: Keycloak leaves what a
 * representation does not say, so a new secret never brings back a client that is being disabled.
 */
final class KeycloakAccounts implements FeedAccounts {

    private static final String ROLE = "agency";
    private static final List<String> SCOPES = List.of("basic", "klynge", "feed", "audience-notification-service");

    /** A token outlives a revocation by no more than this. */
    private static final Map<String, String> BRIEF = Map.of("access.token.lifespan", "60");

    private final RealmResource realm;

    KeycloakAccounts(RealmResource realm) {
        this.realm = realm;
    }

    @Override
    public void ensure(Agency agency) {
        asking(() -> {
            ClientResource client = client(agency);
            ClientRepresentation wanted = shape(agency);
            wanted.setEnabled(true);
            client.update(wanted);
            giveScopes(client);
            giveRole(client);
        });
    }

    @Override
    public void secret(Agency agency, String secret) {
        asking(() -> {
            ClientResource client = client(agency);
            ClientRepresentation change = new ClientRepresentation();
            change.setClientId(agency.clientId());
            change.setSecret(secret);
            client.update(change);
        });
    }

    @Override
    public void disable(Agency agency) {
        asking(() -> find(agency).ifPresent(client -> {
            ClientRepresentation change = new ClientRepresentation();
            change.setClientId(agency.clientId());
            change.setEnabled(false);
            client.update(change);
        }));
    }

    private ClientResource client(Agency agency) {
        return find(agency).orElseGet(() -> {
            ClientRepresentation client = shape(agency);
            client.setEnabled(true);
            client.setDefaultClientScopes(SCOPES);
            client.setOptionalClientScopes(List.of());
            try (Response answer = realm.clients().create(client)) {
                requireMade(answer);
            }
            return find(agency).orElseThrow(() -> new IllegalStateException("Keycloak has no client it made"));
        });
    }

    private Optional<ClientResource> find(Agency agency) {
        return realm.clients().findByClientId(agency.clientId()).stream()
                .findFirst()
                .map(found -> realm.clients().get(found.getId()));
    }

    private static ClientRepresentation shape(Agency agency) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(agency.clientId());
        client.setName(agency.profile().name());
        client.setProtocol("openid-connect");
        client.setClientAuthenticatorType("client-secret");
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(true);
        client.setAttributes(BRIEF);
        return client;
    }

    private void giveScopes(ClientResource client) {
        Set<String> missing = new HashSet<>(SCOPES);
        missing.removeAll(client.getDefaultClientScopes().stream()
                .map(ClientScopeRepresentation::getName)
                .collect(Collectors.toSet()));
        if (!missing.isEmpty()) {
            realm.clientScopes().findAll().stream()
                    .filter(scope -> missing.contains(scope.getName()))
                    .forEach(scope -> client.addDefaultClientScope(scope.getId()));
        }
    }

    private void giveRole(ClientResource client) {
        var held = realm.users()
                .get(client.getServiceAccountUser().getId())
                .roles()
                .realmLevel();
        if (held.listAll().stream().noneMatch(role -> role.getName().equals(ROLE))) {
            held.add(List.of(realm.roles().get(ROLE).toRepresentation()));
        }
    }

    private static void requireMade(Response answer) {
        boolean thereAlready = answer.getStatus() == Response.Status.CONFLICT.getStatusCode();
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL && !thereAlready) {
            throw new WebApplicationException(answer.getStatus());
        }
    }

    private static void asking(Runnable calls) {
        try {
            calls.run();
        } catch (ProcessingException | WebApplicationException | IllegalStateException failure) {
            throw new AccountsAway(failure);
        }
    }
}
