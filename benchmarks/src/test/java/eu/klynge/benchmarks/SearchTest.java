package eu.klynge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void aWayOfSearchingBringsItsOwnLibraries() {
        var ours = String.join(
                File.pathSeparator,
                List.of(
                        "/b/benchmarks-1.jar",
                        "/b/lib/jackson-core-2.jar",
                        "/b/lib/jackson-core-3.jar",
                        "/b/lib/spring.jar"));

        assertThat(Search.withOurs("/solr/*", ours).split(File.pathSeparator))
                .containsExactly("/b/benchmarks-1.jar", "/b/lib/jackson-core-3.jar", "/solr/*");
    }
}
