package eu.klynge.standalone.launcher.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnceOnlyIT {

    @TempDir
    Path kept;

    @Test
    void aFolderThatExistsIsNotMadeAgain() {
        var made = new AtomicInteger();
        var wanted = kept.resolve("keycloak");

        OnceOnly.folder(wanted, folder -> made.incrementAndGet());
        OnceOnly.folder(wanted, folder -> made.incrementAndGet());

        assertThat(made).hasValue(1);
    }

    @Test
    void aFolderIsNotSeenBeforeItIsWhole() {
        var wanted = kept.resolve("keycloak");

        OnceOnly.folder(wanted, folder -> {
            Files.writeString(folder.resolve("part"), "");
            assertThat(wanted).doesNotExist();
        });

        assertThat(wanted.resolve("part")).exists();
    }

    @Test
    void whatAFailedAttemptLeftIsNotTakenOver() {
        var wanted = kept.resolve("keycloak");
        assertThatThrownBy(() -> OnceOnly.folder(wanted, folder -> {
                    Files.writeString(folder.resolve("half"), "");
                    throw new IOException("disk full");
                }))
                .hasRootCauseMessage("disk full");
        assertThat(wanted).doesNotExist();

        OnceOnly.folder(wanted, folder -> Files.writeString(folder.resolve("whole"), ""));

        assertThat(wanted).isDirectoryNotContaining("glob:**half");
    }
}
