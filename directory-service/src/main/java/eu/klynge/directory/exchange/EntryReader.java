package eu.klynge.directory.exchange;

import eu.klynge.directory.cluster.ClusterView;
import eu.klynge.kit.problem.Fault;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Entries out of a file, one after the other, as its bytes come in. */
final class EntryReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Stands in exports, and is not for files to say. */
    private static final List<String> OURS = ClusterView.saidByThePlatform();

    private final Format format;
    private final Characters characters = new Characters();
    private final Splitter splitter;
    private @Nullable Table table;

    /** @param entry with its {@code id} where it has one; null when nothing could be read */
    record Read(@Nullable ObjectNode entry, List<Fault> faults) {

        static Read broken(String code, String message) {
            return new Read(null, List.of(new Fault("", code, message)));
        }
    }

    EntryReader(Format format) {
        this.format = format;
        this.splitter = Splitter.of(format);
    }

    /** Throws {@link FileFault}. */
    List<Read> feed(ByteBuffer bytes) {
        return entries(splitter.feed(characters.decode(bytes)));
    }

    /** Throws {@link FileFault}. */
    List<Read> end() {
        List<String> last = new ArrayList<>(splitter.feed(characters.end()));
        last.addAll(splitter.end());
        List<Read> entries = entries(last);
        if (format == Format.CSV && table == null) {
            throw FileFault.noHeader();
        }
        boolean halfALine = format == Format.JSON_LINES
                && !entries.isEmpty()
                && entries.getLast().entry() == null;
        if (halfALine) {
            throw FileFault.cutOff();
        }
        return entries;
    }

    private List<Read> entries(List<String> records) {
        List<Read> entries = new ArrayList<>();
        for (String record : records) {
            switch (format) {
                case CSV -> {
                    if (table == null) {
                        table = Table.of(record);
                    } else {
                        entries.add(row(table, record));
                    }
                }
                case JSON_LINES -> entries.add(object(record));
                case GEOJSON -> entries.add(feature(record));
            }
        }
        return entries;
    }

    private static Read row(Table table, String record) {
        return table.hasTooMany(record)
                ? Read.broken("too-many-cells", "The row has more cells than the header.")
                : new Read(table.entry(record), List.of());
    }

    private static Read object(String record) {
        try {
            JsonNode node = JSON.readTree(record);
            return node instanceof ObjectNode entry
                    ? new Read(withoutOurs(entry), List.of())
                    : Read.broken("wrong-type", "A JSON object is expected.");
        } catch (JacksonException notJson) {
            return Read.broken("malformed", "This is not valid JSON.");
        }
    }

    /** What a feature says of its place counts where its properties say nothing. */
    private static Read feature(String record) {
        Read read = object(record);
        if (read.entry() == null) {
            return read;
        }
        JsonNode coordinates = read.entry().at("/geometry/coordinates");
        if (!(read.entry().path("properties") instanceof ObjectNode entry)) {
            return Read.broken("no-properties", "A feature with properties is expected.");
        }
        if (!entry.has("location") && coordinates.size() >= 2) {
            entry.putObject("location")
                    .put("lon", coordinates.get(0).asDouble())
                    .put("lat", coordinates.get(1).asDouble());
        }
        return new Read(withoutOurs(entry), List.of());
    }

    private static ObjectNode withoutOurs(ObjectNode entry) {
        entry.remove(OURS);
        return entry;
    }
}
