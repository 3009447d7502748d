package eu.klynge.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file of results: a section for each benchmark, of which a run replaces its own and leaves the others. */
public final class Results {

    private static final String HEAD = """
            # Results

            Written by `./klynge bench`. Every row compares two values of one run on one machine; a ratio above 1 means that
            Klynge takes more (of time, of processor, of memory) or does more (a second) than its peer.
            """;

    private final Path file;

    public Results(Path file) {
        this.file = file;
    }

    public void put(Section section) {
        try {
            var sections = Files.exists(file) ? sections(Files.readString(file)) : new ArrayList<String>();
            var heading = "## " + section.name() + "\n";
            sections.removeIf(each -> each.startsWith(heading));
            sections.add(section.markdown());
            sections.sort(null);
            Files.writeString(file, HEAD + "\n" + String.join("\n", sections));
        } catch (IOException e) {
            throw new UncheckedIOException("The results cannot be written.", e);
        }
    }

    private static List<String> sections(String text) {
        var sections = new ArrayList<String>();
        for (var part : text.split("(?m)^(?=## )")) {
            if (part.startsWith("## ")) {
                sections.add(part.stripTrailing() + "\n");
            }
        }
        return sections;
    }
}
