package eu.klynge.directory.membership;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A programme that clusters are members of.
 *
 * @param country whose clusters it takes, ISO 3166-1 alpha-2; null: of any country
 * @param scheme id of the scheme whose labels it covers
 * @param labels levels whose cost it covers
 * @param mostCents that it covers of one label, in euro cents
 */
public record Programme(
        String id, String name, @Nullable String country, String scheme, List<String> labels, int mostCents) {

    private static final List<Programme> ALL = read();

    public Programme {
        labels = List.copyOf(labels);
    }

    public static List<Programme> all() {
        return ALL;
    }

    public static Optional<Programme> of(String id) {
        return ALL.stream().filter(programme -> programme.id().equals(id)).findFirst();
    }

    private static List<Programme> read() {
        try (InputStream in = Programme.class.getResourceAsStream("programmes.json")) {
            return List.copyOf(JsonMapper.shared().readValue(in, new TypeReference<List<Programme>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
