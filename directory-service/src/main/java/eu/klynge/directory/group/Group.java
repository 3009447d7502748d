package eu.klynge.directory.group;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.group.GroupRefused.Full;
import eu.klynge.directory.group.GroupRefused.InAlready;
import eu.klynge.directory.group.GroupRefused.NotInvited;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group as it stands. It belongs to its lead's editors; a member's place belongs to the member's.
 *
 * @param lead id of a confirmed member
 * @param members in the order of their invitations, the founder first
 * @param open whether everybody sees it
 */
public record Group(String id, GroupForm.Sound profile, String lead, List<Membership> members, boolean open) {

    static final int MOST = 200;

    public Group {
        members = List.copyOf(members);
    }

    private static Group of(String id, GroupForm.Sound profile, String lead, List<Membership> members) {
        return new Group(id, profile, lead, members, isOpen(profile.kind(), members));
    }

    static Group founded(String id, GroupForm.Sound profile, Cluster founder, Instant at) {
        return of(id, profile, founder.id(), List.of(member(founder, Membership.State.CONFIRMED, at)));
    }

    Group described(GroupForm.Sound anew) {
        return of(id, anew, lead, members);
    }

    Group inviting(Cluster cluster, Instant at) {
        if (place(cluster.id()).isPresent()) {
            throw new InAlready();
        }
        if (members.size() >= MOST) {
            throw new Full();
        }
        List<Membership> more = new ArrayList<>(members);
        more.add(member(cluster, Membership.State.INVITED, at));
        return of(id, profile, lead, more);
    }

    Group confirmed(Cluster cluster, Instant at) {
        Membership invited = place(cluster.id()).orElseThrow(NotInvited::new);
        if (invited.isConfirmed()) {
            throw new InAlready();
        }
        return of(
                id,
                profile,
                lead,
                members.stream()
                        .map(other -> other.equals(invited) ? member(cluster, Membership.State.CONFIRMED, at) : other)
                        .toList());
    }

    /** Null when nobody is left who has confirmed. The lead passes to the one that has been in it longest. */
    @Nullable
    Group without(String clusterId) {
        if (place(clusterId).isEmpty()) {
            throw new NotInvited();
        }
        List<Membership> rest = members.stream()
                .filter(other -> !other.clusterId().equals(clusterId))
                .toList();
        return rest.stream()
                .filter(Membership::isConfirmed)
                .map(Membership::clusterId)
                .findFirst()
                .map(next -> of(id, profile, lead.equals(clusterId) ? next : lead, rest))
                .orElse(null);
    }

    public List<Membership> confirmed() {
        return members.stream().filter(Membership::isConfirmed).toList();
    }

    Optional<Membership> place(String clusterId) {
        return members.stream()
                .filter(member -> member.clusterId().equals(clusterId))
                .findFirst();
    }

    private static Membership member(Cluster cluster, Membership.State state, Instant at) {
        return new Membership(cluster.id(), cluster.organisation().country(), state, at);
    }

    /** A network has two members; a meta-cluster has them in two countries. Before that it is its founders' affair. */
    private static boolean isOpen(GroupKind kind, List<Membership> members) {
        List<Membership> in = members.stream().filter(Membership::isConfirmed).toList();
        long countries = in.stream().map(Membership::country).distinct().count();
        return in.size() >= 2 && (kind == GroupKind.NETWORK || countries >= 2);
    }
}
