package eu.klynge.directory.cluster;

import java.time.Instant;
import java.time.LocalDate;

/** What happened to a cluster's entry. */
public sealed interface ClusterFact {

    Cluster cluster();

    record Published(Cluster cluster) implements ClusterFact {}

    record Updated(Cluster cluster) implements ClusterFact {}

    /** @param months that are left, or fewer, until it turns stale */
    record AttestationDue(Cluster cluster, LocalDate attestBy, int months) implements ClusterFact {}

    record Withdrawn(Cluster cluster, Instant at) implements ClusterFact {}
}
