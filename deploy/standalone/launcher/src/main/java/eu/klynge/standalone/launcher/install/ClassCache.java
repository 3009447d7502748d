package eu.klynge.standalone.launcher.install;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a program's loaded classes are kept between starts, which halves the work of a start. */
final class ClassCache {

    private ClassCache() {}

    /** Options for the JVM, which starts as well, and in silence, without the file or with one it cannot use. */
    static List<String> in(@Nullable Path folder) {
        return folder == null || "off".equals(System.getenv("KLYNGE_AOT"))
                ? List.of()
                : List.of("-Xlog:aot=off", "-Xlog:cds=off", "-XX:AOTCache=" + folder.resolve("classes.aot"));
    }
}
