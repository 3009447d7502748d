package eu.klynge.directory.cluster;

import java.time.Instant;

/** What happened to a cluster's entry. */
public sealed interface ClusterFact {

    Cluster cluster();

    record Published(Cluster cluster) implements ClusterFact {}

    record Updated(Cluster cluster) implements ClusterFact {}

    record Withdrawn(Cluster cluster, Instant at) implements ClusterFact {}
}
