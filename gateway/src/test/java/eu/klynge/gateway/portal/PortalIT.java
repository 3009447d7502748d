package eu.klynge.gateway.portal;

import static eu.klynge.gateway.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.gateway.ForeignService;
import eu.klynge.gateway.RunningGateway;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class PortalIT {

    private static final String CLUSTER = """
            {"@context": "https://schema.org", "@type": "Organization", "name": "Food <b>& Bio",
             "description": [{"@language": "en", "@value": "About food."}, {"@language": "cs", "@value": "O jídle."}],
             "address": {"@type": "PostalAddress", "addressCountry": "DK", "addressLocality": "Viborg"}}
            """;

    private static final String EVENT = """
            {"@context": "https://schema.org", "@type": "Event", "@id": "http://klynge.test/api/v1/events/e-1",
             "name": [{"@language": "en", "@value": "Light <b>& Night"}, {"@language": "da", "@value": "Lys og nat"}],
             "description": [{"@language": "en", "@value": "Two days."}],
             "startDate": "2027-03-27T00:30+01:00", "endDate": "2027-03-28T17:00+02:00",
             "location": [{"@type": "VirtualLocation", "url": "http://klynge.test/api/v1/events/e-1"},
                          {"@type": "Place", "address": {"addressLocality": "Brussels", "addressCountry": "BE"}}]}
            """;
    private static final String ONLINE_EVENT = """
            {"@type": "Event", "name": [{"@language": "cs", "@value": "Přednáška"}],
             "startDate": "2027-09-01T10:00+02:00", "location": [{"@type": "VirtualLocation"}]}
            """;
    private static final String AWARD = """
            {"id": "a-1", "stage": "voting", "definition": {"name": "Manager of the <Year>"}}
            """;

    private static ForeignService service;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        service = ForeignService.start()
                .answers("/api/v1/clusters/food-bio", 200, CLUSTER, "Content-Type", "application/ld+json")
                .answers("/api/v1/clusters/unknown", 404, "{}")
                .answers("/api/v1/events/e-1", 200, EVENT, "Content-Type", "application/ld+json")
                .answers("/api/v1/events/online", 200, ONLINE_EVENT, "Content-Type", "application/ld+json")
                .answers("/api/v1/events/unknown", 404, "{}")
                .answers("/api/v1/events/broken", 500, "{}")
                .answers("/api/v1/awards/a-1", 200, AWARD)
                .answers("/api/v1/awards/unknown", 404, "{}")
                .answers("/api/v1/clusters/broken", 500, "{}");
        gateway = RunningGateway.inFrontOf(service.url());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/,en",
        "/da,da",
        "/register,en",
        "/cs/register,cs",
        "/pl/follow-up,pl",
        "/?lang=de,de",
        "/events,en",
        "/da/events,da",
        "/events/some/register,en",
        "/pl/ticket,pl",
        "/inbox,en",
        "/de/subscriptions,de",
        "/desk,en",
        "/cs/desk/some/door,cs",
        "/awards,en",
        "/pilots,en",
        "/de/pilots/DK,de",
        "/pl/labels,pl",
        "/cs/account,cs",
        "/steward,en",
        "/cs/awards,cs"
    })
    void aPageIsInTheLanguageItsAddressNames(String path, String language) {
        var page = gateway.get(path, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"" + language + "\">").doesNotContain("{{");
        assertThat(header(page, "Content-Language")).isEqualTo(language);
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(page.headers().allValues("Vary")).contains("Accept-Language");
    }

    @Test
    void aClustersPageSaysInItsHeadWhatItIsAbout() {
        var page = gateway.get("/clusters/food-bio", "Accept-Language", "cs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Food &lt;b&gt;&amp; Bio, klastr, Viborg, Dánsko · Klynge</title>")
                .contains("<meta name=\"description\" content=\"O jídle.\">")
                .contains("<link rel=\"canonical\" href=\"http://klynge.test/cs/clusters/food-bio\">")
                .contains("<script type=\"application/ld+json\">{", "\"Food \\u003cb\\u003e\\u0026 Bio\"")
                .doesNotContain("Food <b>");
        assertThat(service.received()).anySatisfy(asked -> {
            assertThat(asked.uri()).isEqualTo("/api/v1/clusters/food-bio");
            assertThat(asked.header("Accept")).isEqualTo("application/ld+json");
        });
    }

    @Test
    void anEventsPageSaysInItsHeadWhatTakesPlaceWhenAndWhere() {
        var page = gateway.get("/da/events/e-1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Lys og nat, 27. marts 2027, Brussels · Klynge</title>")
                .contains("<meta name=\"description\" content=\"Two days.\">")
                .contains("<link rel=\"canonical\" href=\"http://klynge.test/da/events/e-1\">")
                .contains("\"@type\":\"Event\"", "\"url\":\"http://klynge.test/da/events/e-1\"")
                .contains("Light \\u003cb\\u003e\\u0026 Night")
                .doesNotContain("Light <b>");
        assertThat(service.received()).anySatisfy(asked -> {
            assertThat(asked.uri()).isEqualTo("/api/v1/events/e-1");
            assertThat(asked.header("Accept")).isEqualTo("application/ld+json");
        });
    }

    @Test
    void anEventThatIsOnlineAloneAndSaysNothingMoreHasAHeadToo() {
        assertThat(gateway.get("/en/events/online").body())
                .contains("<title>Přednáška, 1 September 2027, online · Klynge</title>")
                .contains("<meta name=\"description\" content=\"Times, place, programme and registration.\">");
    }

    @Test
    void anAwardsPageNamesItInItsHead() {
        assertThat(gateway.get("/en/awards/a-1").body())
                .contains("<title>Manager of the &lt;Year&gt; · Klynge</title>")
                .contains("<link rel=\"canonical\" href=\"http://klynge.test/en/awards/a-1\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/da/clusters/unknown",
                "/da/events/unknown",
                "/da/awards/unknown",
            })
    void whatNobodyKnowsHasAPageThatSaysSo(String path) {
        var page = gateway.get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=\"da\">", "noindex");
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clusters/broken", "/events/broken"})
    void whileAServiceIsAwayThePageComesAndSearchEnginesAreToldToComeBack(String path) {
        var page = gateway.get(path);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(header(page, "Retry-After")).isEqualTo("5");
        assertThat(page.body()).contains("id=\"portal\"", "noindex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/clusters/..%2F..%2Fv3%2Fapi-docs",
                "/clusters/a%2fb",
                "/fr",
                "/da/nothing",
                "/portal/index.html"
            })
    void whatIsNoPageIsNotThere(String path) {
        assertThat(gateway.get(path).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({"/da/evnts,da", "/nothing,en", "/pl/events/a/b,pl", "/fr,en", "/actuator/health,en"})
    void whoReadsPagesGetsOneForAMistypedAddress(String path, String language) {
        var page = gateway.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self'");
        assertThat(page.headers().allValues("Vary")).contains("Accept", "Accept-Language");
        assertThat(page.body()).contains("<html lang=\"" + language + "\">", "noindex");
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing,application/json",
        "/nothing,*/*",
        "/api/v1/nothing,text/html",
        "/portal/x.js,text/html",
        "/portal/x/y.js,text/html"
    })
    void programsGetAProblem(String path, String accept) {
        assertProblem(gateway.get(path, "Accept", accept), 404, "not-found");
    }

    @Test
    void aNameIsASegmentOfTheServicesAddressWhateverItContains() {
        gateway.get("/clusters/x%3Fsecret=1%23y");

        assertThat(service.last().uri()).isEqualTo("/api/v1/clusters/x%3Fsecret=1%23y");
    }

    @Test
    void filesAreKeptForEverPackedAndTheirScriptsAskNobodyButUs() {
        var files = files();
        assertThat(files).anyMatch(file -> file.endsWith(".js")).anyMatch(file -> file.endsWith(".css"));

        for (String file : files) {
            var whole = gateway.get(file);
            var packed = gateway.get(file, "Accept-Encoding", "gzip, br");

            assertThat(header(whole, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
            assertThat(header(packed, "Content-Encoding")).isEqualTo("br");
            assertThat(Integer.parseInt(header(packed, "Content-Length")))
                    .isLessThan(whole.body().length());
            assertThat(header(whole, "Content-Type")).isIn("text/javascript", "text/css");
        }
        var script =
                files.stream().filter(file -> file.endsWith(".js")).findFirst().orElseThrow();
        assertThat(header(gateway.get(script), "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; connect-src 'self'; frame-ancestors 'none'");
        assertThat(gateway.get(script, "Accept-Encoding", "br;q=0, identity")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void onlyTheDoorsWorkerMayAnswerForPages() throws IOException {
        var workers = new PathMatchingResourcePatternResolver()
                .getResources("classpath:eu/klynge/portal/portal/doorWorker-*.js");

        assertThat(workers).hasSize(1);
        assertThat(header(gateway.get("/portal/" + workers[0].getFilename()), "Service-Worker-Allowed"))
                .isEqualTo("/");
        assertThat(files())
                .allSatisfy(file -> assertThat(header(gateway.get(file), "Service-Worker-Allowed"))
                        .isEmpty());
    }

    @Test
    void thePageAllowsNoScriptAndNoWorkerButOurFiles() {
        assertThat(header(gateway.get("/"), "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe", "blob:", "worker-src");
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        assertProblem(gateway.get("/portal/nothing.js"), 404, "not-found");
    }

    private static List<String> files() {
        return Pattern.compile("(?:href|src)=\"(/portal/[^\"]*)\"")
                .matcher(gateway.get("/").body())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
