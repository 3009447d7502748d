package eu.klynge.acceptance.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {

    /** Read by Spring's binding, not by the check of settings. */
    private static final Set<String> BOUND =
            Set.of("KLYNGE_KAFKA_USERNAME", "KLYNGE_KAFKA_PASSWORD", "KLYNGE_KAFKA_REPLICATION");

    private ComposeFile compose;
    private Secrets secrets;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException, InterruptedException {
        compose = ComposeFile.read();
        secrets = new Secrets(folder.resolve("env")).make();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "directory-service", "events-service", "notification-service"})
    void everySettingThatAServiceDemandsIsSetInItsShape(String service) throws IOException {
        var environment = compose.environment(service, secrets.values());

        assertThat(DeclaredSetting.of(service))
                .filteredOn(DeclaredSetting::required)
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(environment.get(setting.variable()))
                        .as(setting.variable())
                        .matches(setting.shape()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "directory-service", "events-service", "notification-service"})
    void aServiceIsToldNothingThatItDoesNotRead(String service) throws IOException {
        var known = DeclaredSetting.of(service).stream()
                .map(DeclaredSetting::variable)
                .collect(Collectors.toSet());
        known.addAll(BOUND);

        assertThat(compose.environment(service, secrets.values()).keySet()).isSubsetOf(known);
    }

    @Test
    void everySecretThatIsDemandedIsMade() throws IOException {
        assertThat(secrets.values().keySet()).isEqualTo(compose.demanded());
    }

    @Test
    void secretsAreForTheirOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void secretsThatAreThereAlreadyStay() throws IOException, InterruptedException {
        var first = secrets.values();

        assertThat(secrets.make().values()).isEqualTo(first);
    }

    @Test
    void noTwoPlatformsShareASecret(@TempDir Path other) throws IOException, InterruptedException {
        var others = new Secrets(other.resolve("env")).make().values();

        assertThat(others.values()).doesNotContainAnyElementsOf(secrets.values().values());
    }

    @Test
    void everyImageHasAVersion() {
        assertThat(compose.services().values())
                .isNotEmpty()
                .allSatisfy(service ->
                        assertThat(String.valueOf(service.get("image"))).matches(".+:v?\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void everyPortIsPublishedOnTheLoopbackAddress() {
        assertThat(compose.services().keySet())
                .flatMap(service -> compose.list(service, "ports"))
                .isNotEmpty()
                .allMatch(port -> port.startsWith("${KLYNGE_PUBLISH:-127.0.0.1}:"));
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        assertThat(compose.services().keySet())
                .flatMap(service -> compose.list(service, "volumes"))
                .filteredOn(volume -> volume.startsWith("./"))
                .isNotEmpty()
                .allSatisfy(volume -> assertThat(ComposeFile.home().resolve(volume.split(":")[0]))
                        .isRegularFile());
    }

    @Test
    void keycloakIsGivenAllThatTheRealmFileLeavesOpen() throws IOException {
        var realm = Files.readString(ComposeFile.home().resolve("deploy/keycloak/klynge-realm.json"));
        var open = Pattern.compile("\\$\\{(KLYNGE_\\w+)}")
                .matcher(realm)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toSet());

        assertThat(compose.environment("keycloak", secrets.values()))
                .isNotEmpty()
                .containsKeys(open.toArray(String[]::new));
    }
}
