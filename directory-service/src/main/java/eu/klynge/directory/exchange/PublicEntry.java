package eu.klynge.directory.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.PathToFull;
import eu.klynge.directory.organisation.Organisation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry in a file, with the names that the API and the feed have. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicEntry(
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

    static PublicEntry of(Cluster cluster) {
        return new PublicEntry(
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
