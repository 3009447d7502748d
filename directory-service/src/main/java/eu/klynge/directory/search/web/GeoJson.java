package eu.klynge.directory.search.web;

import eu.klynge.directory.search.Entry;
import java.util.Comparator;
import java.util.List;

/** RFC 7946: positions are longitude first. */
final class GeoJson {

    private GeoJson() {}

    record FeatureCollection(String type, List<Feature> features) {}

    record Feature(String type, String id, Point geometry, Properties properties) {}

    record Point(String type, List<Double> coordinates) {}

    record Properties(String id, String slug, String name, String country, String primaryEcosystem, String tier) {}

    /** The same on every replica, in whatever order their indexes have them. */
    static FeatureCollection of(List<Entry> entries) {
        return new FeatureCollection(
                "FeatureCollection",
                entries.stream()
                        .sorted(Comparator.comparing(Entry::id))
                        .map(GeoJson::feature)
                        .toList());
    }

    private static Feature feature(Entry entry) {
        return new Feature(
                "Feature",
                entry.id(),
                new Point("Point", List.of(entry.lon(), entry.lat())),
                new Properties(
                        entry.id(),
                        entry.slug(),
                        entry.name(),
                        entry.country(),
                        entry.primaryEcosystem(),
                        entry.tier()));
    }
}
