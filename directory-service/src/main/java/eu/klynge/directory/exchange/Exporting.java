package eu.klynge.directory.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.ClusterView;
import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.csv.Csv;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole directory as a file, made while it is read: a million entries take no more memory than a hundred. */
public final class Exporting {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final int AT_ONCE = 50;

    /** Tells spreadsheets that it is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Clusters clusters;

    Exporting(Clusters clusters) {
        this.clusters = clusters;
    }

    /** Pieces of the file, in their order. */
    public Flux<String> export(Format format) {
        return switch (format) {
            case CSV -> Flux.concat(Flux.just(BYTE_ORDER_MARK + header()), pieces(Exporting::row, ""));
            case JSON_LINES -> pieces(entry -> entry + "\n", "");
            case GEOJSON ->
                Flux.concat(
                        Flux.just("{\"type\":\"FeatureCollection\",\"features\":[\n"), features(), Flux.just("\n]}\n"));
        };
    }

    private Flux<String> features() {
        Flux<String> pieces = pieces(Exporting::feature, ",\n");
        return pieces.index((index, piece) -> index == 0 ? piece : ",\n" + piece);
    }

    private Flux<String> pieces(Function<JsonNode, String> written, String between) {
        return clusters.all()
                .map(Exporting::tree)
                .map(written)
                .buffer(AT_ONCE)
                .map(some -> some.stream().collect(Collectors.joining(between)));
    }

    private static JsonNode tree(Cluster cluster) {
        return JSON.valueToTree(ClusterView.of(cluster));
    }

    private static String header() {
        return Csv.row(Column.ALL.stream().map(Column::name).toList());
    }

    private static String row(JsonNode entry) {
        return Csv.row(Column.ALL.stream().map(column -> column.cell(entry)).toList());
    }

    /** RFC 7946: longitude first. */
    private static String feature(JsonNode entry) {
        ObjectNode feature = JSON.createObjectNode();
        feature.put("type", "Feature").put("id", entry.path("id").asString());
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(entry.at("/location/lon").asDouble())
                .add(entry.at("/location/lat").asDouble());
        feature.set("properties", entry);
        return feature.toString();
    }
}
