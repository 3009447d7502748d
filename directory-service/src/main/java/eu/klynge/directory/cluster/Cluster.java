package eu.klynge.directory.cluster;

import eu.klynge.directory.organisation.Organisation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published cluster organisation. Everything here is public.
 *
 * @param slug readable and unique
 * @param tier full, recognised or emerging
 * @param pathToFull of an emerging one alone
 * @param registrationId how it came in
 * @param withdrawnAt null while it is in the directory; a withdrawn one keeps its slug, so that no other gets its links
 */
public record Cluster(
        String id,
        String slug,
        String tier,
        Organisation organisation,
        @Nullable PathToFull pathToFull,
        String registrationId,
        Instant publishedAt,
        Instant updatedAt,
        @Nullable Instant withdrawnAt) {

    Cluster withdrawn(Instant at) {
        return new Cluster(id, slug, tier, organisation, pathToFull, registrationId, publishedAt, at, at);
    }

    Cluster on(PathToFull path, Instant at) {
        return new Cluster(id, slug, tier, organisation, path, registrationId, publishedAt, at, withdrawnAt);
    }

    /** Whether it can stand at the side of another one. */
    boolean isEstablished() {
        return pathToFull == null && withdrawnAt == null;
    }
}
