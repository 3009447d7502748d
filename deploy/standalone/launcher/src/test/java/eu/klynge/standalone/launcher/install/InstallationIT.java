package eu.klynge.standalone.launcher.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationIT {

    private static final String MODULE = "deploy/standalone/broker";

    @TempDir
    Path home;

    private Installation installation;
    private Path target;

    @BeforeEach
    void build() throws IOException {
        installation = new Installation(new Checkout(home));
        target = Files.createDirectories(home.resolve(MODULE).resolve("target"));
        jar("first");
        Files.createDirectories(target.resolve("lib"));
        Files.writeString(target.resolve("lib/kafka.jar"), "kafka");
    }

    @Test
    void aCopyHasItsLibrariesBesideIt() {
        var application = installation.plain(MODULE);

        assertThat(application.jar()).startsWith(home.resolve(".klynge/run")).exists();
        assertThat(application.jar().resolveSibling("lib/kafka.jar")).hasContent("kafka");
        assertThat(application.arguments(List.of("-Xmx9m"), ""))
                .startsWith("-Xmx9m")
                .endsWith("-cp", application.jar().toString(), "eu.klynge.Some");
    }

    @Test
    void aBuildThatChangesNothingIsRunFromTheSamePlace() throws IOException {
        var before = installation.plain(MODULE);
        jar("first");

        assertThat(installation.plain(MODULE)).isEqualTo(before);
    }

    @Test
    void aBuildThatChangesTheJarLeavesTheOldCopyAlone() throws IOException {
        var before = installation.plain(MODULE);
        var content = Files.readAllBytes(before.jar());
        jar("second");

        assertThat(installation.plain(MODULE).jar()).isNotEqualTo(before.jar());
        assertThat(before.jar()).hasBinaryContent(content);
    }

    @Test
    void moreClassesComeAfterTheJar() {
        var application = installation.plain(MODULE);

        assertThat(application.arguments(List.of(), "/tests.jar")).contains(application.jar() + ":/tests.jar");
    }

    @Test
    void aModuleThatIsNotBuiltIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> installation.plain("gateway"))
                .isInstanceOf(CannotInstall.class)
                .hasMessageEndingWith("build it with ./klynge build.");
    }

    private void jar(String content) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "eu.klynge.Some");
        try (var jar = new JarOutputStream(Files.newOutputStream(target.resolve("broker-0.1.0.jar")), manifest)) {
            var entry = new JarEntry("content");
            entry.setTime(0);
            jar.putNextEntry(entry);
            jar.write(content.getBytes());
        }
    }
}
