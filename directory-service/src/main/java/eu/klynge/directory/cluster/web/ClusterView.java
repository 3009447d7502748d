package eu.klynge.directory.cluster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.PathToFull;
import eu.klynge.directory.organisation.Organisation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as the public reads it.
 *
 * @param stale true once nobody has attested it for twelve months
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClusterView(
        String id,
        String slug,
        String tier,
        @JsonUnwrapped Organisation organisation,
        @Nullable PathToFull pathToFull,
        Instant attestedAt,
        boolean stale,
        @Nullable String logo,
        Instant publishedAt,
        Instant updatedAt) {

    static ClusterView of(Cluster cluster) {
        return new ClusterView(
                cluster.id(),
                cluster.slug(),
                cluster.tier(),
                cluster.organisation(),
                cluster.pathToFull(),
                cluster.attestedAt(),
                cluster.isStale(),
                cluster.logoPath(),
                cluster.publishedAt(),
                cluster.updatedAt());
    }
}
