package eu.klynge.standalone.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.standalone.launcher.data.Backend;
import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.data.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesIT {

    private static final Path REALM = Path.of("../../keycloak/klynge-realm.json");

    @TempDir
    Path temp;

    private Variables variables;

    @BeforeEach
    void make() {
        var data = new DataFolder(temp);
        data.create();
        var outside = Map.of(
                "PATH", "/bin",
                "KLYNGE_CRASH_DIR", "/orders",
                "KLYNGE_PORT", "1",
                "SPRING_PROFILES_ACTIVE", "wrong",
                "KC_DB", "postgres");
        variables = new Variables(data, new Ports(500), Secrets.in(data), outside);
    }

    @Test
    void ofTheCallersEnvironmentOnlyTheNecessaryAndOurOwnComesThrough() {
        assertThat(variables.store())
                .containsEntry("PATH", "/bin")
                .containsEntry("KLYNGE_CRASH_DIR", "/orders")
                .doesNotContainKeys("SPRING_PROFILES_ACTIVE", "KC_DB");
    }

    @Test
    void whatThePlatformDecidesCannotBeOverruledFromOutside() {
        assertThat(variables.backend(Backend.DIRECTORY)).containsEntry("KLYNGE_PORT", "8601");
    }

    @Test
    void everyProcessIsToldToStayOnTheLoopbackAddress() {
        assertThat(variables.broker()).containsEntry("KLYNGE_BIND_ADDRESS", "127.0.0.1");
        assertThat(variables.gateway()).containsEntry("KLYNGE_BIND_ADDRESS", "127.0.0.1");
    }

    @Test
    void aServiceKnowsTheBrokerByTheUserThatTheBrokerKnows() {
        var service = variables.backend(Backend.DIRECTORY);

        assertThat(variables.broker().get("KLYNGE_BROKER_USERS").split(","))
                .contains(service.get("KLYNGE_KAFKA_USERNAME") + ":" + service.get("KLYNGE_KAFKA_PASSWORD"));
        assertThat(service).containsEntry("KLYNGE_KAFKA_BOOTSTRAP", "127.0.0.1:9592");
    }

    @Test
    void theFollowUpKeyIsThirtyTwoBytes() {
        var key = variables.backend(Backend.DIRECTORY).get("KLYNGE_FOLLOW_UP_KEY");

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void keycloakGetsAValueForEveryPlaceholderOfTheRealm() throws IOException {
        var placeholders = new TreeSet<String>();
        var matcher = Pattern.compile("\\$\\{(KLYNGE_\\w+)}").matcher(Files.readString(REALM));
        while (matcher.find()) {
            placeholders.add(matcher.group(1));
        }

        assertThat(placeholders).isNotEmpty();
        assertThat(variables.keycloak()).containsKeys(placeholders.toArray(String[]::new));
    }

    @Test
    void theDirectorysSecretIsTheOneInTheRealm() {
        assertThat(variables.backend(Backend.DIRECTORY))
                .containsEntry(
                        "KLYNGE_KEYCLOAK_CLIENT_SECRET", variables.keycloak().get("KLYNGE_DIRECTORY_SERVICE_SECRET"));
    }
}
