package eu.klynge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassCachesTest {

    @Test
    void theCacheIsNamedAmongTheArguments() {
        assertThat(ClassCaches.cache(
                        List.of("java", "-Xmx64m", "-XX:AOTCache=/some/classes.aot", "-cp", "a.jar", "Main")))
                .contains(Path.of("/some/classes.aot"));
    }

    @Test
    void aProcessWithoutTheOptionLooksForNone() {
        assertThat(ClassCaches.cache(List.of("java", "-cp", "a.jar", "Main"))).isEmpty();
    }
}
