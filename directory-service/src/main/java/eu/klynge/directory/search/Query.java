package eu.klynge.directory.search;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which clusters; null or empty leaves a field open.
 *
 * @param text words that must all occur, in any language, spelling and order; the last one may be the beginning of a word
 * @param filters codes by facet: one of each facet's must fit
 * @param founded years of foundation, both ends included
 * @param members how many members, both ends included
 */
public record Query(
        @Nullable String text,
        Map<Facet, Set<String>> filters,
        @Nullable Range founded,
        @Nullable Range members,
        @Nullable Circle near,
        @Nullable Box within) {

    public static final Query ALL = new Query(null, Map.of(), null, null, null, null);

    public Query {
        filters = Map.copyOf(filters);
    }

    public static Query of(@Nullable String text) {
        return new Query(text, Map.of(), null, null, null, null);
    }

    public Query with(Facet facet, Set<String> codes) {
        var more = new java.util.EnumMap<Facet, Set<String>>(Facet.class);
        more.putAll(filters);
        more.put(facet, codes);
        return new Query(text, more, founded, members, near, within);
    }

    public record Range(int from, int to) {}

    /** WGS 84 degrees. */
    public record Circle(double lat, double lon, double kilometres) {}

    /** WGS 84 degrees; {@code west} greater than {@code east} crosses the antimeridian. */
    public record Box(double west, double south, double east, double north) {}
}
