package eu.klynge.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.gateway.ForeignService;
import eu.klynge.gateway.RunningGateway;
import eu.klynge.kit.test.token.TokenIssuer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignInIT {

    private static final String EVENTS = "/api/v1/events";
    private static final String PAGE = "text/html,application/xhtml+xml";

    private static ForeignService service;
    private static PretendKeycloak keycloak;
    private static RunningGateway gateway;
    private static String publicUrl;

    @BeforeAll
    static void start() throws IOException {
        service = ForeignService.start();
        keycloak = PretendKeycloak.start();
        int port = freePort();
        publicUrl = "http://127.0.0.1:" + port;
        gateway = RunningGateway.inFrontOf(
                service.url(),
                "KLYNGE_PORT=" + port,
                "KLYNGE_PUBLIC_URL=" + publicUrl,
                "KLYNGE_KEYCLOAK_URL=" + keycloak.url(),
                "KLYNGE_RATE_SIGN_INS_BURST=1000");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        keycloak.close();
        service.close();
    }

    @BeforeEach
    void keycloakIsWell() {
        keycloak.is(PretendKeycloak.Mood.WELL).givesTokensFor(300);
    }

    @Test
    void aPersonSignsInAndComesBackToWhereTheyWere() {
        var begun = begin("/da/events?type=fair");
        assertThat(begun.to().toString()).startsWith(TokenIssuer.shared().uri() + "/protocol/openid-connect/auth?");
        assertThat(begun.asked("redirect_uri")).isEqualTo(publicUrl + "/login/oauth2/code/klynge");
        assertThat(begun.asked("code_challenge_method")).isEqualTo("S256");

        var answer = end(begun, begun.browser());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/da/events?type=fair");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("klynge=").contains("HttpOnly", "SameSite=Lax"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("klynge-sign-in=;").contains("Max-Age=0"));
        var session = gateway.get("/session", "Cookie", cookie(answer));
        assertThat(session.headers().firstValue("Cache-Control")).hasValue("no-store");
        var told = json(session);
        assertThat(told.path("signedIn").booleanValue()).isTrue();
        assertThat(told.path("name").stringValue()).isEqualTo("Ida Holm");
        assertThat(told.path("roles").toString()).isEqualTo("[\"organiser\"]");
        assertThat(told.path("organisations").toString()).isEqualTo("[\"food-valley\"]");
        assertThat(told.path("csrf").path("header").stringValue()).isEqualTo("X-CSRF-Token");
    }

    @Test
    void aVisitorHasNoSession() {
        assertThat(gateway.get("/session").body()).isEqualTo("{\"signedIn\":false}");
        assertThat(gateway.get("/session", "Cookie", "klynge=made-up").body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void servicesSeeTheTokenAndNothingOfTheSession() {
        var person = signedIn();

        var read = gateway.get(EVENTS, "Cookie", person.cookie());
        person.change();

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("RateLimit-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("\"authenticated\""));
        assertThat(service.last().header("Authorization")).startsWith("Bearer ey");
        assertThat(service.last().has("Cookie")).isFalse();
        assertThat(service.last().has("X-CSRF-Token")).isFalse();
    }

    @Test
    void tokensNeverReachTheBrowser() {
        var begun = begin("/");
        var ended = end(begun, begun.browser());
        var session = gateway.get("/session", "Cookie", cookie(ended));

        assertThat(keycloak.given()).isNotEmpty();
        assertThat(List.of(ended, session))
                .allSatisfy(
                        answer -> assertThat(answer.body() + answer.headers()).doesNotContain(keycloak.given()));
    }

    @Test
    void aChangeWithoutProofIsRefused() {
        var person = signedIn();
        int before = service.received().size();

        var none = gateway.post(EVENTS, "{}", "Cookie", person.cookie());
        var wrong = gateway.post(
                EVENTS,
                "{}",
                "Cookie",
                person.cookie(),
                "X-CSRF-Token",
                signedIn().proof());

        assertProblem(none, 403, "forbidden");
        assertProblem(wrong, 403, "forbidden");
        assertThat(service.received()).hasSize(before);
        assertThat(person.change().statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverHasNoSessionNeedsNoProof() {
        assertThat(gateway.post(EVENTS, "{}").statusCode()).isEqualTo(200);
        assertThat(gateway.post(EVENTS, "{}", "Cookie", "klynge=made-up").statusCode())
                .isEqualTo(200);
        assertThat(gateway.post(
                                EVENTS,
                                "{}",
                                "Authorization",
                                RunningGateway.token().bearer())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theFormOfAnAddressThatIsASecretNeedsNoProofAndShowsNobody() {
        var answer = gateway.post(
                "/api/v1/unsubscribe/secret", "", "Cookie", signedIn().cookie());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.last().has("Authorization")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "events"})
    void nobodyIsSentToAnotherSite(String to) {
        var begun = begin(to);

        assertThat(end(begun, begun.browser()).headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void aSignInEndsInTheBrowserWhereItBegan() {
        var begun = begin("/");
        long before = keycloak.asked("authorization_code");

        assertProblem(end(begun, "klynge-sign-in=another"), 400, "malformed-request");
        assertThat(keycloak.asked("authorization_code")).isEqualTo(before);
    }

    @Test
    void aCookieThatIsNoneOfOursIsReplaced() {
        var answer = gateway.get("/sign-in", "Cookie", "klynge-sign-in=a\\b");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).matches("klynge-sign-in=[A-Za-z0-9_-]{43};.*"));
    }

    @Test
    void anAnswerOfKeycloakCountsOnce() {
        var begun = begin("/");
        end(begun, begun.browser());

        assertProblem(end(begun, begun.browser()), 400, "malformed-request");
    }

    @Test
    void whoGaveUpAtKeycloakIsToldSo() {
        var begun = begin("/");

        var answer = gateway.get(
                "/login/oauth2/code/klynge?error=access_denied&state=" + begun.asked("state"),
                "Cookie",
                begun.browser(),
                "Accept",
                PAGE);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>Signing in</h1>");
    }

    @Test
    void aTokenThatExpiresIsRenewedOnceForAllWhoNeedIt() {
        keycloak.givesTokensFor(1);
        var person = signedIn();
        keycloak.givesTokensFor(300);
        long before = keycloak.asked("refresh_token");

        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> gateway.get(EVENTS, "Cookie", person.cookie())))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(keycloak.asked("refresh_token")).isEqualTo(before + 1);
    }

    @Test
    void aSessionThatKeycloakEndedIsEndedHere() {
        keycloak.givesTokensFor(1);
        var person = signedIn();
        keycloak.is(PretendKeycloak.Mood.REFUSES);

        var refused = gateway.get(EVENTS, "Cookie", person.cookie());

        assertProblem(refused, 401, "unauthenticated");
        assertThat(refused.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).startsWith("klynge=;").contains("Max-Age=0"));
        assertThat(gateway.get(EVENTS, "Cookie", person.cookie()).statusCode()).isEqualTo(200);
        assertThat(service.last().has("Authorization")).isFalse();
    }

    @Test
    void theSessionsPageNoticesThatKeycloakEndedIt() {
        keycloak.givesTokensFor(1);
        var person = signedIn();
        keycloak.is(PretendKeycloak.Mood.REFUSES);

        assertThat(gateway.get("/session", "Cookie", person.cookie()).body()).isEqualTo("{\"signedIn\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BROKEN", "SILENT"})
    void whileKeycloakIsAwaySessionsWait(String mood) {
        keycloak.givesTokensFor(1);
        var person = signedIn();
        keycloak.is(PretendKeycloak.Mood.valueOf(mood));

        var refused = gateway.get(EVENTS, "Cookie", person.cookie());

        assertProblem(refused, 503, "not-now");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        keycloak.is(PretendKeycloak.Mood.WELL);
        assertThat(gateway.get(EVENTS, "Cookie", person.cookie()).statusCode()).isEqualTo(200);
    }

    @Test
    void whileKeycloakIsAwayTheSessionIsAsItWas() {
        keycloak.givesTokensFor(1);
        var person = signedIn();
        keycloak.is(PretendKeycloak.Mood.BROKEN);

        assertThat(json(gateway.get("/session", "Cookie", person.cookie()))
                        .path("name")
                        .stringValue())
                .isEqualTo("Ida Holm");
    }

    @Test
    void whileKeycloakIsAwayNobodyIsSentThere() {
        keycloak.is(PretendKeycloak.Mood.BROKEN);

        var problem = gateway.get("/sign-in?to=/events");
        var page = gateway.get("/sign-in?to=/events", "Accept", PAGE, "Accept-Language", "da");

        assertProblem(problem, 503, "not-now");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("<h1>Log ind</h1>", "noindex");
        assertThat(gateway.get("/", "Accept", PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionHereAndAtKeycloak() {
        var person = signedIn();

        assertProblem(gateway.post("/sign-out", "", "Cookie", person.cookie()), 403, "forbidden");
        var answer = gateway.post("/sign-out", "", "Cookie", person.cookie(), "X-CSRF-Token", person.proof());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("klynge=;"));
        assertThat(keycloak.asked().getLast().get("refresh_token")).startsWith("refresh-");
        assertThat(gateway.get("/session", "Cookie", person.cookie()).body()).isEqualTo("{\"signedIn\":false}");
        assertThat(gateway.post("/sign-out", "").statusCode()).isEqualTo(204);
    }

    @Test
    void whoKeycloakStillKnowsIsNotSignedOutHere() {
        var person = signedIn();
        keycloak.is(PretendKeycloak.Mood.BROKEN);

        assertProblem(
                gateway.post("/sign-out", "", "Cookie", person.cookie(), "X-CSRF-Token", person.proof()),
                503,
                "not-now");
        assertThat(json(gateway.get("/session", "Cookie", person.cookie()))
                        .path("signedIn")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void underAnotherNameOfThisHostPeopleAreSentToThePublicOneFirst() {
        var other = URI.create(publicUrl.replace("127.0.0.1", "localhost") + "/sign-in?to=/events?a%3Db");

        var answer = gateway.send(HttpRequest.newBuilder(other).GET());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(publicUrl + "/sign-in?moved=true&to=%2Fevents%3Fa%3Db");
    }

    private record Begun(URI to, String browser) {

        String asked(String name) {
            String value =
                    UriComponentsBuilder.fromUri(to).build().getQueryParams().getFirst(name);
            return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
        }
    }

    private record SignedIn(String cookie, String proof) {

        HttpResponse<String> change() {
            return gateway.post(EVENTS, "{}", "Cookie", cookie, "X-CSRF-Token", proof);
        }
    }

    private static Begun begin(String to) {
        var answer = gateway.get("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return new Begun(
                URI.create(answer.headers().firstValue("Location").orElseThrow()),
                firstPart(answer.headers().firstValue("Set-Cookie").orElseThrow()));
    }

    private static HttpResponse<String> end(Begun begun, String browser) {
        String code = keycloak.codeFor(begun.asked("nonce"), begun.asked("code_challenge"));
        String state = URLEncoder.encode(begun.asked("state"), StandardCharsets.UTF_8);
        return gateway.get("/login/oauth2/code/klynge?state=%s&code=%s".formatted(state, code), "Cookie", browser);
    }

    private static SignedIn signedIn() {
        var begun = begin("/");
        String cookie = cookie(end(begun, begun.browser()));
        return new SignedIn(
                cookie,
                json(gateway.get("/session", "Cookie", cookie))
                        .path("csrf")
                        .path("token")
                        .stringValue());
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("klynge="))
                .map(SignInIT::firstPart)
                .findFirst()
                .orElseThrow();
    }

    private static String firstPart(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("type").stringValue()).isEqualTo(publicUrl + "/problems/" + slug);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
