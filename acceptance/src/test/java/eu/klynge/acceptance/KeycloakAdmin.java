package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.data.Secrets;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Keycloak as its administrator sees it. */
final class KeycloakAdmin {

    private final URI keycloak;
    private final String realm;
    private final String password;

    KeycloakAdmin(RunningPlatform platform) {
        keycloak = platform.description().keycloak();
        realm = platform.description().realm();
        password = Secrets.in(new DataFolder(platform.data())).named("keycloak.admin");
    }

    JsonNode usersWithEmail(String email) {
        return get("/users?exact=true&email=" + encoded(email)).json();
    }

    /** Organisations whose name or alias is this. */
    JsonNode organisations(String search) {
        return get("/organizations?exact=true&search=" + encoded(search)).json();
    }

    JsonNode membersOf(String organisation) {
        return get("/organizations/" + organisation + "/members").json();
    }

    Answer get(String path) {
        return server().get(inRealm(path)).as("admin").answer();
    }

    Answer post(String path, String json) {
        return server().post(inRealm(path), json).as("admin").answer();
    }

    /** An access token of a client of its own, by its secret. */
    Answer clientToken(String client, String secret) {
        return token(realm, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** Of another realm than the platform's. */
    String adminToken() {
        var answer = token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", password));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.text("access_token");
    }

    private Gateway server() {
        return new Gateway(keycloak, account -> adminToken());
    }

    private Answer token(String ofRealm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return new Gateway(keycloak, account -> "")
                .send("POST", "/realms/" + ofRealm + "/protocol/openid-connect/token", body)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .answer();
    }

    private String inRealm(String path) {
        return "/admin/realms/" + realm + path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
