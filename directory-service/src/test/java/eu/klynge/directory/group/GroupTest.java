package eu.klynge.directory.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Entries;
import eu.klynge.directory.group.GroupRefused.Full;
import eu.klynge.directory.group.GroupRefused.InAlready;
import eu.klynge.directory.group.GroupRefused.NotInvited;
import eu.klynge.directory.organisation.OrganisationForm;
import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.form.Form;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final Cluster ODENSE = cluster("odense", "DK", "DK031");
    private static final Cluster AARHUS = cluster("aarhus", "DK", "DK042");
    private static final Cluster LUND = cluster("lund", "SE", "SE224");

    private static Cluster cluster(String id, String country, String region) {
        var document = Examples.with("/country", "\"" + country + "\"");
        document.putObject("region").put("code", region).put("nutsVersion", "2021");
        return Entries.entry(id, id, OrganisationForm.read(Form.of(document), Examples.TODAY));
    }

    private static GroupForm.Sound of(GroupKind kind) {
        return new GroupForm.Sound(kind, Map.of("en", "Robots of the Sound"), Map.of(), "electronics", null);
    }

    private static Group founded(GroupKind kind) {
        return Group.founded("g", of(kind), ODENSE, Examples.NOW);
    }

    private static Group with(Group group, Cluster member) {
        return group.inviting(member, Examples.NOW).confirmed(member, Examples.NOW);
    }

    @Test
    void anInvitationIsNoMembership() {
        Group group = founded(GroupKind.NETWORK).inviting(LUND, Examples.NOW);

        assertThat(group.open()).isFalse();
        assertThat(group.confirmed()).extracting(Membership::clusterId).containsExactly("odense");
        assertThat(group.confirmed(LUND, Examples.NOW).open()).isTrue();
    }

    @Test
    void aMetaClusterNeedsASecondCountryAndANetworkDoesNot() {
        assertThat(with(founded(GroupKind.NETWORK), AARHUS).open()).isTrue();

        Group danish = with(founded(GroupKind.META_CLUSTER), AARHUS);
        assertThat(danish.open()).isFalse();
        assertThat(with(danish, LUND).open()).isTrue();
        assertThat(with(danish, LUND).without("lund"))
                .isNotNull()
                .extracting(Group::open)
                .isEqualTo(false);
    }

    @Test
    void aNetworkThatCallsItselfAMetaClusterIsJudgedAsOne() {
        Group danish = with(founded(GroupKind.NETWORK), AARHUS);

        assertThat(danish.described(of(GroupKind.META_CLUSTER)).open()).isFalse();
    }

    @Test
    void theLeadPassesToTheNextThatHasConfirmedAndTheGroupEndsWithTheLast() {
        Group group = with(founded(GroupKind.NETWORK).inviting(AARHUS, Examples.NOW), LUND);

        Group rest = group.without("odense");
        assertThat(rest).isNotNull();
        assertThat(rest.lead()).isEqualTo("lund");
        assertThat(rest.without("lund")).isNull();
    }

    @Test
    void nobodyIsInTwiceOrUninvited() {
        Group group = founded(GroupKind.NETWORK).inviting(LUND, Examples.NOW);

        assertThatThrownBy(() -> group.inviting(LUND, Examples.NOW)).isInstanceOf(InAlready.class);
        assertThatThrownBy(() -> group.inviting(ODENSE, Examples.NOW)).isInstanceOf(InAlready.class);
        assertThatThrownBy(() -> group.confirmed(ODENSE, Examples.NOW)).isInstanceOf(InAlready.class);
        assertThatThrownBy(() -> group.confirmed(AARHUS, Examples.NOW)).isInstanceOf(NotInvited.class);
        assertThatThrownBy(() -> group.without("aarhus")).isInstanceOf(NotInvited.class);
    }

    @Test
    void aGroupIsFullAtTwoHundred() {
        Group group = founded(GroupKind.NETWORK);
        for (int i = 1; i < Group.MOST; i++) {
            group = group.inviting(cluster("c" + i, "SE", "SE224"), Examples.NOW);
        }
        Group full = group;

        assertThat(full.members()).hasSize(200);
        assertThatThrownBy(() -> full.inviting(LUND, Examples.NOW)).isInstanceOf(Full.class);
    }
}
