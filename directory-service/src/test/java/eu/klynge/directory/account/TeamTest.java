package eu.klynge.directory.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.cluster.ClusterFact;
import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.directory.cluster.Entries;
import eu.klynge.directory.cluster.InMemoryClusters;
import eu.klynge.directory.organisation.OrganisationForm;
import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final Caller EDITOR = caller("cluster-manager", Set.of(), Set.of("odense"));
    private static final Caller OTHER = caller("cluster-manager", Set.of(), Set.of("malmo"));
    private static final Caller STEWARD = caller("steward", Set.of("DK"), Set.of());
    private static final Invitee BOB = new Invitee("Bob", "bob@x.example", "da");

    private final InMemoryClusters clusters = new InMemoryClusters();
    private final Keycloak keycloak = new Keycloak();
    private final InMemoryInvitations invitations = new InMemoryInvitations();
    private final Team team = new Team(clusters.editors(), keycloak, invitations);

    private static Caller caller(String role, Set<String> countries, Set<String> organisations) {
        return new Caller("e1", "eva", null, Set.of(role), countries, organisations);
    }

    @BeforeEach
    void publish() {
        clusters.create(new ClusterFact.Published(Entries.entry(
                        "c1", "odense", OrganisationForm.read(Form.of(Examples.example()), Examples.TODAY))))
                .block();
        keycloak.invite("c1", new Invitee("Eva", "eva@x.example", "da"));
    }

    @Test
    void anEditorInvitesAnother() {
        team.invite("odense", EDITOR, BOB).block();

        assertThat(team.list("c1", EDITOR).block())
                .extracting(Colleague::email)
                .containsExactly("eva@x.example", "bob@x.example");
    }

    @Test
    void aStewardOfTheCountryMayDoTheSameAndNobodyElse() {
        assertThat(team.list("odense", STEWARD).block()).hasSize(1);
        for (Caller stranger : List.of(OTHER, caller("steward", Set.of("SE"), Set.of()))) {
            assertThatThrownBy(() -> team.list("odense", stranger).block()).isInstanceOf(ClusterRefused.NotYours.class);
            assertThatThrownBy(() -> team.invite("odense", stranger, BOB).block())
                    .isInstanceOf(ClusterRefused.NotYours.class);
            assertThatThrownBy(() ->
                            team.dismiss("odense", stranger, "eva@x.example").block())
                    .isInstanceOf(ClusterRefused.NotYours.class);
        }
        assertThat(keycloak.all).hasSize(1);
    }

    @Test
    void whoIsInvitedAgainElsewhereIsNotErasedByASecret() {
        invitations.invited("r1", new Account("bob@x.example", true)).block();
        invitations.invited("r2", new Account("eva@x.example", true)).block();
        keycloak.stranger = "bob@x.example";

        team.invite("odense", EDITOR, BOB).block();
        keycloak.stranger = null;
        team.invite("odense", EDITOR, new Invitee("Eva", "eva@x.example", "da")).block();

        assertThat(invitations.isMade("bob@x.example").block()).isFalse();
        assertThat(invitations.isMade("eva@x.example").block()).isTrue();
    }

    @Test
    void oneEditorStays() {
        assertThatThrownBy(() -> team.dismiss("odense", EDITOR, "eva@x.example").block())
                .isInstanceOf(EditorRefused.LastEditor.class);

        team.invite("odense", EDITOR, BOB).block();
        team.dismiss("odense", EDITOR, "eva@x.example").block();

        assertThat(keycloak.all).extracting(Colleague::email).containsExactly("bob@x.example");
    }

    @Test
    void whoIsNoEditorCannotBeTakenAway() {
        assertThatThrownBy(() -> team.dismiss("odense", EDITOR, "nobody").block())
                .isInstanceOf(EditorRefused.NoSuchEditor.class);
    }

    @Test
    void thereIsAnEndToIt() {
        IntStream.range(1, Team.MOST).forEach(i -> keycloak.invite("c1", new Invitee("N", i + "@x.example", "da")));

        assertThatThrownBy(() -> team.invite("odense", EDITOR, BOB).block()).isInstanceOf(EditorRefused.TooMany.class);
    }

    @Test
    void whileKeycloakIsAwayNothingIsSaidToBeDone() {
        keycloak.away = true;

        assertThatThrownBy(() -> team.invite("odense", EDITOR, BOB).block())
                .isInstanceOf(EditorRefused.AccountsAway.class);
    }

    private static final class Keycloak implements Colleagues {

        private final List<Colleague> all = new ArrayList<>();
        private boolean away;
        private @Nullable String stranger;

        @Override
        public Optional<String> strangerWith(String clusterId, String email) {
            return Optional.ofNullable(stranger);
        }

        @Override
        public List<Colleague> of(String clusterId) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return List.copyOf(all);
        }

        @Override
        public void invite(String clusterId, Invitee invitee) {
            all.add(new Colleague(invitee.email(), invitee.name(), invitee.email(), true));
        }

        @Override
        public void dismiss(String clusterId, String account) {
            all.removeIf(one -> one.account().equals(account));
        }
    }
}
