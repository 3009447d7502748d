package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clusters to search among. */
final class Entries {

    /** The 45 of the demo data. */
    private static final Path REAL = Path.of(
            "../deploy/standalone/launcher/src/main/resources/eu/klynge/standalone/launcher/load/real-clusters.tsv");

    private Entries() {}

    static Entry entry(String id, String name, String country, String ecosystem, String about) {
        return entry(id, name, country, ecosystem, about, null);
    }

    static Entry entry(String id, String name, String country, String ecosystem, String about, @Nullable String label) {
        return new Entry(
                id,
                id,
                name,
                Map.of(),
                country,
                "Lublin",
                51.2,
                22.6,
                "",
                ecosystem,
                List.of(ecosystem),
                List.of(),
                List.of(),
                List.of(),
                "full",
                20,
                2005,
                List.of("en"),
                "yes",
                "https://www.example.org",
                Map.of("en", about),
                label,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    static List<Entry> real() {
        try (var lines = Files.lines(REAL)) {
            return lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(Entries::real)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Entry real(String[] row) {
        return new Entry(
                row[0],
                row[0],
                row[1],
                Map.of(),
                row[2],
                row[3],
                Double.parseDouble(row[4]),
                Double.parseDouble(row[5]),
                row[6],
                row[7],
                List.of(row[7]),
                List.of(),
                List.of(),
                List.of(),
                "full",
                20 + row[0].length() * 5,
                1990 + row[0].length(),
                List.of("en"),
                "yes",
                "https://www.example.org",
                Map.of("en", row[8]),
                null,
                false,
                Instant.EPOCH.plusSeconds(row[1].length()),
                Instant.EPOCH);
    }
}
