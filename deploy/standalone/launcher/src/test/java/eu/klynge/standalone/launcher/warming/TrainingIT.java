package eu.klynge.standalone.launcher.warming;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.standalone.launcher.supervision.Program;
import eu.klynge.standalone.launcher.supervision.Readiness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingIT {

    @TempDir
    Path folder;

    private Path jar;

    static final class Trainee {
        private Trainee() {}

        public static void main(String[] args) {}
    }

    @BeforeEach
    void pack() throws Exception {
        jar = folder.resolve("trainee.jar");
        var entry = Trainee.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var bytes = Trainee.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            bytes.transferTo(out);
        }
    }

    @Test
    void aRunLeavesACacheThatTheNextStartCanUse() throws Exception {
        var cache = folder.resolve("classes.aot");

        assertThat(new Training(program(cache), cache, true).run(process -> {})).isTrue();

        assertThat(cache).isNotEmptyFile();
        assertThat(folder.resolve("classes.aot.new")).doesNotExist();
        var strict = new ProcessBuilder(
                        java(),
                        "-XX:AOTMode=on",
                        "-XX:AOTCache=" + cache,
                        "-cp",
                        jar.toString(),
                        Trainee.class.getName())
                .inheritIO()
                .start();
        assertThat(strict.waitFor()).isZero();
    }

    @Test
    void aRunThatIsKilledLeavesNoCache() throws Exception {
        var cache = folder.resolve("classes.aot");

        assertThat(new Training(program(cache), cache, true).run(Process::destroyForcibly))
                .isFalse();

        assertThat(cache).doesNotExist();
    }

    private Program program(Path cache) {
        return new Program(
                "trainee",
                List.of(java(), "-XX:AOTCache=" + cache, "-cp", jar.toString(), Trainee.class.getName()),
                Map.of(),
                folder,
                folder.resolve("trainee.log"),
                "",
                new Readiness.Listens(1),
                List.of(),
                Duration.ofSeconds(5));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
