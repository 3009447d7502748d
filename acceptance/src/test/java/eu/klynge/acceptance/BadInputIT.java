package eu.klynge.acceptance;

import static eu.klynge.acceptance.Journeys.REGISTRATIONS;
import static eu.klynge.acceptance.Problems.assertFault;
import static eu.klynge.acceptance.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnPlatform
class BadInputIT {

    private final RunningPlatform platform;
    private final Journeys journeys;

    BadInputIT(RunningPlatform platform, Journeys journeys) {
        this.platform = platform;
        this.journeys = journeys;
    }

    @AfterEach
    void theServiceGoesOn() {
        assertThat(journeys.submitted().id()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": ", "[]", "\"text\"", "null", "{\"name\": \"a\"} trailing", "\u0000"})
    void whatIsNotAJsonObjectIsMalformed(String body) {
        var answer =
                platform.gateway().post(REGISTRATIONS, body).as("steward-eu").answer();

        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void brokenJsonIsMalformed() {
        assertProblem(
                platform.gateway()
                        .post(REGISTRATIONS, "{\"name\": ")
                        .as("steward-eu")
                        .answer(),
                "malformed-request");
    }

    @Test
    void unknownCodesAreAllNamedAtOnce() {
        var form = Journeys.form().put("country", "ZZ").put("primaryEcosystem", "magic");
        form.putArray("naceCodes").add("99.99");
        form.putArray("emergingIndustries").add("alchemy");
        form.putArray("technologyFields").add("levitation");

        var answer = post(form);

        assertFault(answer, "/country", "unknown-code");
        assertFault(answer, "/primaryEcosystem", "unknown-code");
        assertFault(answer, "/naceCodes/0", "unknown-code");
        assertFault(answer, "/emergingIndustries/0", "unknown-code");
        assertFault(answer, "/technologyFields/0", "unknown-code");
    }

    @Test
    void aRegionOfAnotherCountryIsRefused() {
        var form = Journeys.form();
        form.withObjectProperty("region").put("code", "DED2");

        var answer = post(form);

        assertProblem(answer, "invalid-input");
        assertThat(answer.body()).contains("/region/code");
    }

    @Test
    void countsThatDoNotAddUpAreRefused() {
        var form = Journeys.form();
        form.withObjectProperty("members").put("total", 20).put("sme", 30).put("startUp", 31);

        var answer = post(form);

        assertFault(answer, "/members/total", "parts-exceed-total");
        assertFault(answer, "/members/startUp", "exceeds-sme");
    }

    @Test
    void anOrganisationTooSmallForAnyTierIsToldWhatIsMissing() {
        var form = Journeys.form();
        form.withObjectProperty("members")
                .put("total", 3)
                .put("sme", 3)
                .put("startUp", 0)
                .put("large", 0)
                .put("research", 0)
                .put("publicBody", 0)
                .put("other", 0);

        var answer = post(form);

        assertFault(answer, "admission-criteria-not-met", "/members/total", "too-few-members");
        assertFault(answer, "admission-criteria-not-met", "/members", "too-few-member-types");
    }

    @Test
    void aBodyOfTwoMegabytesIsTooLarge() {
        var form = Journeys.form();
        form.withObjectProperty("about").put("en", "x".repeat(2 << 20));

        assertProblem(post(form), "too-large");
    }

    @Test
    void anotherContentTypeIsUnsupported() {
        var answer = platform.gateway()
                .send("POST", REGISTRATIONS, "<registration/>")
                .with("Content-Type", "application/xml")
                .as("steward-eu")
                .answer();

        assertProblem(answer, "unsupported-media-type");
    }

    @Test
    void anUnknownRepresentationMethodAndPathAreProblemsToo() {
        assertProblem(
                platform.gateway()
                        .get("/api/v1/clusters")
                        .with("Accept", "application/xml")
                        .answer(),
                "not-acceptable");
        assertProblem(
                platform.gateway()
                        .send("DELETE", REGISTRATIONS, "")
                        .as("steward-eu")
                        .answer(),
                "method-not-allowed");
        assertProblem(platform.gateway().get("/api/v1/clusters/no-such-cluster").answer(), "not-found");
        assertProblem(
                platform.gateway()
                        .get(REGISTRATIONS + "/" + UUID.randomUUID())
                        .as("steward-eu")
                        .answer(),
                "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/clusters?cursor=broken", "/api/v1/clusters?cursor=AAAA", "/api/v1/clusters?cursor=%00"})
    void aBrokenCursorOfAPublicListIsRefused(String path) {
        assertProblem(platform.gateway().get(path).answer(), "invalid-cursor");
    }

    @Test
    void aBrokenCursorOfTheStewardsListIsRefused() {
        assertProblem(
                platform.gateway()
                        .get(REGISTRATIONS + "?cursor=broken")
                        .as("steward-eu")
                        .answer(),
                "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"99\"", "stale", "W/\"1\""})
    void anETagThatIsNotTheCurrentOneIsRefused(String etag) {
        var submitted = journeys.submitted();

        var answer = journeys.acceptance(submitted, etag);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 412);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aWrongFollowUpSecretOpensNothing() {
        var submitted = journeys.submitted();
        var forged = submitted.followUp().replaceAll("=.*$", "=forged-secret");

        assertThat(platform.gateway().get(forged).answer().status()).isIn(401, 403, 404);
        assertThat(platform.gateway()
                        .put(forged, submitted.form())
                        .ifMatch(submitted.etag())
                        .answer()
                        .status())
                .isIn(401, 403, 404);
    }

    @Test
    void theExplanationOfAProblemIsWhereItsTypeSays() {
        var type = post(Journeys.form().put("country", "ZZ")).text("type");

        var page = platform.gateway().get(type).answer();

        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.body()).isNotBlank();
    }

    private Answer post(Object form) {
        return platform.gateway().post(REGISTRATIONS, form).as("steward-eu").answer();
    }
}
