package eu.klynge.directory.cluster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.organisation.Organisation;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an entry was, for its editors and stewards. */
final class RevisionViews {

    private RevisionViews() {}

    /**
     * @param what code of the kind of change
     * @param by subject of the account; absent for the platform itself, or somebody who is erased
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RevisionLine(
            long number, Instant at, String what, @Nullable String by, String tier, String name) {

        static RevisionLine of(Versioned<Cluster> revision) {
            Cluster state = revision.state();
            return new RevisionLine(
                    revision.version(),
                    state.change().at(),
                    state.change().what().code(),
                    state.change().by(),
                    state.tier(),
                    state.organisation().name());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RevisionWhole(
            long number,
            Instant at,
            String what,
            @Nullable String by,
            String tier,
            @JsonUnwrapped Organisation organisation) {

        static RevisionWhole of(Versioned<Cluster> revision) {
            Cluster state = revision.state();
            return new RevisionWhole(
                    revision.version(),
                    state.change().at(),
                    state.change().what().code(),
                    state.change().by(),
                    state.tier(),
                    state.organisation());
        }
    }
}
