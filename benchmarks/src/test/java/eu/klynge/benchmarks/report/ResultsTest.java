package eu.klynge.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    @TempDir
    private Path folder;

    @Test
    void aRunReplacesItsOwnSectionAndLeavesTheOthers() throws IOException {
        var file = folder.resolve("RESULTS.md");
        var results = new Results(file);

        results.put(section("start-up", "first start"));
        results.put(section("gateway-cpu", "the gateway"));
        results.put(section("start-up", "second start"));

        assertThat(Files.readString(file))
                .startsWith("# Results\n")
                .contains("the gateway", "second start")
                .doesNotContain("first start")
                .containsSubsequence("## gateway-cpu", "## start-up");
    }

    @Test
    void puttingTheSameAgainChangesNothing() throws IOException {
        var file = folder.resolve("RESULTS.md");
        var results = new Results(file);
        results.put(section("gateway-cpu", "the gateway"));
        results.put(section("start-up", "a start"));
        var before = Files.readString(file);

        results.put(section("start-up", "a start"));
        results.put(section("gateway-cpu", "the gateway"));

        assertThat(Files.readString(file)).isEqualTo(before);
    }

    private static Section section(String name, String note) {
        return new Section(name, "What?", List.of(new Figure("one", "s", 2, "peer", 1, 3)), List.of(note));
    }
}
