package eu.klynge.standalone.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderIT {

    @TempDir
    Path temp;

    private DataFolder data;

    @BeforeEach
    void create() {
        data = new DataFolder(temp.resolve("data"));
        data.create();
    }

    @Test
    void onlyTheOwnerMayLookInside() throws IOException {
        assertThat(Files.getPosixFilePermissions(data.root()))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
    }

    @Test
    void wipingRemovesAllThatAPlatformWrote() throws IOException {
        Secrets.in(data).named("some");
        Files.writeString(data.log("gateway"), "line");

        data.wipe();

        assertThat(data.root()).doesNotExist();
    }

    @Test
    void wipingLeavesAStrangersFilesAlone() throws IOException {
        var stranger = Files.writeString(data.root().resolve("thesis.txt"), "years of work");

        data.wipe();

        assertThat(temp.resolve("data")).isDirectoryContaining(stranger::equals);
        assertThat(data.logs()).doesNotExist();
    }

    @Test
    void aSecretStaysTheSameInTheNextProcess() {
        var made = Secrets.in(data).named("client.gateway");

        assertThat(Secrets.in(data).named("client.gateway")).isEqualTo(made);
    }

    @Test
    void secretsDifferByNameAndByFolder() {
        var elsewhere = new DataFolder(temp.resolve("elsewhere"));
        elsewhere.create();

        assertThat(Set.of(
                        Secrets.in(data).named("one"),
                        Secrets.in(data).named("other"),
                        Secrets.in(elsewhere).named("one")))
                .hasSize(3);
    }

    @Test
    void onlyTheOwnerMayReadTheSecrets() throws IOException {
        Secrets.in(data).named("one");

        assertThat(Files.getPosixFilePermissions(data.secretsFile()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
