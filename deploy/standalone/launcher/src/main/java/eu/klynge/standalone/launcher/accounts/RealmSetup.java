package eu.klynge.standalone.launcher.accounts;

import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.data.Secrets;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** What the realm file cannot say: demo accounts, and addresses that change with the port offset. Repeatable. */
public final class RealmSetup {

    private static final String REALM = "klynge";

    private final Ports ports;
    private final Secrets secrets;

    public RealmSetup(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    /** Keycloak must be ready. */
    public void apply() {
        var address = Ports.loopback("http", ports.keycloak());
        try (var keycloak =
                Keycloak.getInstance(address, "master", "admin", secrets.named("keycloak.admin"), "admin-cli")) {
            var realm = keycloak.realm(REALM);
            moveMailServer(realm);
            moveGateway(realm);
            DemoAccount.ALL.forEach(account -> ensure(realm, account));
        }
    }

    private void moveMailServer(RealmResource realm) {
        var port = "" + ports.smtp();
        var mail = realm.toRepresentation().getSmtpServer();
        if (!port.equals(mail.get("port"))) {
            mail.put("port", port);
            var change = new RealmRepresentation();
            change.setSmtpServer(mail);
            realm.update(change);
        }
    }

    private void moveGateway(RealmResource realm) {
        var address = Ports.loopback("http", ports.gateway());
        var client = realm.clients().findByClientId("gateway").getFirst();
        if (!address.equals(client.getRootUrl())) {
            client.setRootUrl(address);
            client.setRedirectUris(List.of(address + "/login/oauth2/code/*"));
            client.getAttributes().put("post.logout.redirect.uris", address + "/*");
            realm.clients().get(client.getId()).update(client);
        }
    }

    private void ensure(RealmResource realm, DemoAccount account) {
        var users = realm.users();
        if (users.searchByUsername(account.name(), true).isEmpty()) {
            users.create(representation(account)).close();
        }
        var user = users.get(
                users.searchByUsername(account.name(), true).getFirst().getId());
        var held = user.roles().realmLevel();
        if (held.listAll().stream().noneMatch(role -> role.getName().equals(account.role()))) {
            held.add(List.of(realm.roles().get(account.role()).toRepresentation()));
        }
    }

    private UserRepresentation representation(DemoAccount account) {
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(secrets.named(account.secret()));
        password.setTemporary(false);
        var user = new UserRepresentation();
        user.setUsername(account.name());
        user.setEmail(account.name() + "@klynge.example");
        user.setEmailVerified(true);
        user.setEnabled(true);
        user.setAttributes(Map.of("countries", account.countries()));
        user.setCredentials(List.of(password));
        return user;
    }
}
