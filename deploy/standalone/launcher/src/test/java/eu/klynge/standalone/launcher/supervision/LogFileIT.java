package eu.klynge.standalone.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileIT {

    private static final String TOO_MUCH = "x".repeat(16 << 20);

    @TempDir
    Path folder;

    private Path path;
    private LogFile log;

    @BeforeEach
    void name() {
        path = folder.resolve("gateway.log");
        log = new LogFile(path);
    }

    @Test
    void aWriterThatHasTheFileOpenGoesOnAfterARotation() throws IOException {
        try (var writer = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(TOO_MUCH);
            writer.flush();

            log.rotateIfLarge();
            writer.write("after\n");
        }

        assertThat(path).hasContent("after");
        assertThat(folder.resolve("gateway.log.1")).hasSize(TOO_MUCH.length());
    }

    @Test
    void aSmallFileIsNotRotated() throws IOException {
        Files.writeString(path, "line\n");

        log.rotateIfLarge();

        assertThat(path).hasContent("line");
    }

    @Test
    void threeOlderFilesAreKept() throws IOException {
        for (var age : "dcbaz".split("")) {
            Files.writeString(path, age + TOO_MUCH);
            log.rotateIfLarge();
        }

        assertThat(folder).isDirectoryNotContaining("glob:**.4");
        assertThat(Files.newBufferedReader(folder.resolve("gateway.log.3")).read())
                .isEqualTo('b');
    }

    @Test
    void theLastLinesAreTheLast() throws IOException {
        Files.writeString(path, "one\ntwo\nthree\n");

        assertThat(log.last(2)).containsExactly("two", "three");
    }

    @Test
    void aMissingFileHasNoLines() throws IOException {
        assertThat(log.last(5)).isEmpty();
    }

    @Test
    void followingGivesWhatCameSinceAndStartsAnewInAnEmptiedFile() throws IOException {
        var seen = new ByteArrayOutputStream();
        Files.writeString(path, "a longer first line\n");
        var position = log.follow(0, seen);
        Files.writeString(path, "second\n", StandardOpenOption.APPEND);
        position = log.follow(position, seen);
        Files.writeString(path, "anew\n");

        log.follow(position, seen);

        assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("a longer first line\nsecond\nanew\n");
    }
}
