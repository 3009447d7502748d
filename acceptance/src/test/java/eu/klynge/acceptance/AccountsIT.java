package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnPlatform
class AccountsIT {

    /** Retries pause for up to half a minute, also a while after Keycloak is back. */
    private static final Duration SOON = Duration.ofSeconds(90);

    private static final Duration KEYCLOAK_STARTS = Duration.ofMinutes(3);

    private final RunningPlatform platform;
    private final Journeys journeys;
    private final KeycloakAdmin keycloak;

    AccountsIT(RunningPlatform platform, Journeys journeys) {
        this.platform = platform;
        this.journeys = journeys;
        this.keycloak = new KeycloakAdmin(platform);
    }

    @Test
    void acceptanceMakesAnOrganisationAnAccountAndAnInvitation() {
        var accepted = journeys.accepted();

        assertProvisionedWithin(SOON, accepted);
    }

    @Test
    void whatKeycloakMissedHappensWhenItIsBack() {
        var submitted = journeys.submitted();
        platform.token("steward-dk");
        var before = platform.process("keycloak").restarts();
        platform.kill("keycloak");

        var accepted = journeys.accepted(submitted);

        platform.awaitBack("keycloak", before, KEYCLOAK_STARTS);
        assertProvisionedWithin(Duration.ofMinutes(2), accepted);
    }

    @Test
    void acceptingAgainInvitesNobodyTwice() {
        var accepted = journeys.accepted();
        assertProvisionedWithin(SOON, accepted);
        var restarted = platform.process("directory-service").restarts();
        platform.kill("directory-service");
        platform.awaitBack("directory-service", restarted, Duration.ofMinutes(3));
        platform.awaitUp(Duration.ofMinutes(1));
        var another = journeys.accepted();

        assertProvisionedWithin(SOON, another);

        assertThat(invitationsTo(email(accepted))).isEqualTo(1);
    }

    @Test
    void editorsInviteEditorsAndTakeTheirLeave() {
        var accepted = journeys.accepted();
        assertProvisionedWithin(SOON, accepted);
        var path = "/api/v1/clusters/" + accepted.slug() + "/editors";
        var steward = platform.gateway();
        var bob = "bob-" + accepted.slug() + "@new.example";
        var invitation = "{\"name\": \"Bob Lund\", \"email\": \"%s\", \"language\": \"da\"}".formatted(bob);

        assertThat(steward.post(path, invitation).as("steward-dk").answer().status())
                .isEqualTo(202);
        assertThat(steward.post(path, invitation.replace(bob, "organiser@klynge.example"))
                        .as("steward-dk")
                        .answer()
                        .status())
                .isEqualTo(202);

        var editors = steward.get(path).as("steward-dk").answer().json().path("items");
        assertThat(editors.values())
                .extracting(editor -> editor.path("email").asString())
                .as("who had an account before is asked first")
                .containsExactlyInAnyOrder(email(accepted), bob);
        await().atMost(SOON).until(() -> invitationsTo(bob) == 1);
        var first = editors.values().stream()
                .filter(editor -> editor.path("email").asString().equals(email(accepted)))
                .findFirst()
                .orElseThrow();
        var gone = steward.send("DELETE", path + "/" + first.path("account").asString(), "")
                .as("steward-dk")
                .answer();
        assertThat(gone.status()).as(gone.body()).isEqualTo(204);
        var last = steward.get(path).as("steward-dk").answer().json().path("items");
        assertThat(last.values())
                .extracting(editor -> editor.path("email").asString())
                .containsExactly(bob);
        assertThat(steward.send(
                                "DELETE",
                                path + "/" + last.path(0).path("account").asString(),
                                "")
                        .as("steward-dk")
                        .answer()
                        .status())
                .isEqualTo(409);
    }

    private void assertProvisionedWithin(Duration limit, Journeys.Accepted accepted) {
        var email = email(accepted);
        await().atMost(limit).ignoreExceptions().untilAsserted(() -> {
            var user = only(keycloak.usersWithEmail(email));
            // What it was made for: an erasure takes no other account away.
            assertThat(user.at("/attributes/registration/0").asString())
                    .isEqualTo(accepted.submitted().id());
            var organisation = only(keycloak.organisations(accepted.slug()));
            assertThat(keycloak.membersOf(organisation.path("id").asString()).values())
                    .anyMatch(member ->
                            member.path("id").asString().equals(user.path("id").asString()));
            assertThat(invitationsTo(email)).isEqualTo(1);
        });
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list.values()).hasSize(1);
        return list.path(0);
    }

    private long invitationsTo(String email) {
        return new Gateway(platform.mailPage(), account -> "")
                .get("/messages").answer().json().values().stream()
                        .filter(mail -> mail.path("to").asString("").equals(email))
                        // The contact gets notices, too; an invitation has the link of an action.
                        .filter(mail -> mail.path("text").asString("").contains("action-token"))
                        .count();
    }

    private static String email(Journeys.Accepted accepted) {
        return accepted.submitted().form().path("contact").path("email").asString();
    }
}
