package eu.klynge.directory.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.klynge.directory.organisation.Organisation;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as the public reads it, over HTTP and in files; the feed has the same names.
 *
 * @param stale true once nobody has attested it for twelve months
 * @param label the highest of its excellence labels that are valid; the register has all of them
 * @param honours awards that it has won or was a finalist of, the latest first; absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClusterView(
        String id,
        String slug,
        String tier,
        @JsonUnwrapped Organisation organisation,
        @Nullable PathToFull pathToFull,
        Instant attestedAt,
        boolean stale,
        @Nullable String logo,
        Cluster.@Nullable Label label,
        @Nullable List<Cluster.Honour> honours,
        Instant publishedAt,
        Instant updatedAt) {

    private static final Set<String> NOT_OURS = Set.of("id", "organisation");

    public static ClusterView of(Cluster cluster) {
        return new ClusterView(
                cluster.id(),
                cluster.slug(),
                cluster.tier(),
                cluster.organisation(),
                cluster.pathToFull(),
                cluster.attestedAt(),
                cluster.isStale(),
                cluster.logoPath(),
                cluster.label(),
                cluster.honours().isEmpty() ? null : cluster.honours(),
                cluster.publishedAt(),
                cluster.updatedAt());
    }

    /** Names of the fields that the platform says, and no organisation of itself. */
    public static List<String> saidByThePlatform() {
        return Stream.of(ClusterView.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !NOT_OURS.contains(name))
                .toList();
    }
}
