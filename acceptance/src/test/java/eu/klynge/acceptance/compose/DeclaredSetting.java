package eu.klynge.acceptance.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line of a module's {@code klynge/settings.tsv}. */
record DeclaredSetting(String variable, boolean required, Pattern shape) {

    /** What a service checks before it starts: its own settings and those that all share. */
    static List<DeclaredSetting> of(String service) {
        return Stream.of("service-kit", service).flatMap(DeclaredSetting::in).toList();
    }

    private static Stream<DeclaredSetting> in(String module) {
        try {
            var file = ComposeFile.home().resolve(module).resolve("src/main/resources/klynge/settings.tsv");
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new DeclaredSetting(
                            columns[0], columns[1].equals("required"), Pattern.compile(columns[2])));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
