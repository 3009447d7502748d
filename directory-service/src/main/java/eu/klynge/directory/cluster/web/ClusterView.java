package eu.klynge.directory.cluster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.organisation.Organisation;
import java.time.Instant;

/** A cluster as the public reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClusterView(
        String id,
        String slug,
        String tier,
        @JsonUnwrapped Organisation organisation,
        Instant publishedAt,
        Instant updatedAt) {

    static ClusterView of(Cluster cluster) {
        return new ClusterView(
                cluster.id(),
                cluster.slug(),
                cluster.tier(),
                cluster.organisation(),
                cluster.publishedAt(),
                cluster.updatedAt());
    }
}
