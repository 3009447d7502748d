package eu.klynge.directory.group.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.group.Group;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups as callers see them. */
final class GroupViews {

    private GroupViews() {}

    /** A line of the public list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupLine(
            String id,
            String kind,
            Map<String, String> name,
            @Nullable String ecosystem,
            List<String> countries,
            long members) {

        static GroupLine of(Versioned<Group> found) {
            Group group = found.state();
            var confirmed = group.confirmed();
            return new GroupLine(
                    group.id(),
                    group.profile().kind().code(),
                    group.profile().name(),
                    group.profile().ecosystem(),
                    confirmed.stream()
                            .map(member -> member.country())
                            .distinct()
                            .sorted()
                            .toList(),
                    confirmed.size());
        }
    }

    /**
     * @param open whether everybody sees it; before that those do who are in it
     * @param lead id of a member
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupView(
            String id,
            String kind,
            Map<String, String> name,
            Map<String, String> about,
            @Nullable String ecosystem,
            @Nullable String website,
            boolean open,
            String lead,
            List<GroupMember> members,
            Instant changedAt) {

        static GroupView of(Versioned<Group> found, List<Cluster> members) {
            Group group = found.state();
            return new GroupView(
                    group.id(),
                    group.profile().kind().code(),
                    group.profile().name(),
                    group.profile().about(),
                    group.profile().ecosystem(),
                    group.profile().website(),
                    group.open(),
                    group.lead(),
                    members.stream().map(GroupMember::of).toList(),
                    found.changedAt());
        }
    }

    record GroupMember(String id, String slug, String name, String country) {

        static GroupMember of(Cluster cluster) {
            return new GroupMember(
                    cluster.id(),
                    cluster.slug(),
                    cluster.organisation().name(),
                    cluster.organisation().country());
        }
    }
}
