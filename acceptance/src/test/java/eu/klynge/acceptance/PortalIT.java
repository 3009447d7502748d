package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.acceptance.platform.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The portal as people use it, in a real browser; screenshots of every page are left in {@code target/portal}. */
@OnPlatform
class PortalIT {

    private static final Path WALKS = Script.checkout().resolve("acceptance/src/test/browser");
    private static final Path PICTURES = Script.checkout().resolve("acceptance/target/portal");
    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration FOUND = Duration.ofSeconds(40);
    private static final Duration COUNTED = Duration.ofMinutes(1);

    private static final Pattern UNSUBSCRIBES = Pattern.compile("/api/v1/unsubscribe/[A-Za-z0-9_.-]+");
    private static final Pattern INVITES = Pattern.compile("http[^\\s\"\\\\]+action-token[^\\s\"\\\\]+");
    private static final List<Place> PLACES = List.of(
            new Place("Odense", "DK", "DK031", 55.40, 10.39, "agri-food", "da", "Lys over fødevarer på Fyn."),
            new Place("Malmö", "SE", "SE224", 55.60, 13.00, "mobility-transport-automotive", "sv", "Ljus över vägen."),
            new Place("Hamburg", "DE", "DE600", 53.55, 10.00, "aerospace-defence", "de", "Licht über der Werft."),
            new Place("München", "DE", "DE212", 48.14, 11.58, "digital", "de", "Licht über der Stadt."),
            new Place("Brno", "CZ", "CZ064", 49.20, 16.61, "electronics", "cs", "Světla nad městem."),
            new Place("Ostrava", "CZ", "CZ080", 49.83, 18.28, "energy-intensive", "cs", "Světla nad hutěmi."),
            new Place("Łódź", "PL", "PL711", 51.76, 19.46, "textiles", "pl", "Światła nad tkalniami."),
            new Place("Gdańsk", "PL", "PL633", 54.35, 18.65, "tourism", "pl", "Światła nad zatoką."),
            new Place("Linz", "AT", "AT312", 48.30, 14.29, "agri-food", "de", "Licht über der Küche."),
            new Place("Toulouse", "FR", "FRJ23", 43.60, 1.44, "aerospace-defence", "fr", "Lumières dans le ciel."),
            new Place("Torino", "IT", "ITC11", 45.07, 7.69, "cultural-creative", "it", "Luci sul Po."),
            new Place("Aarhus", "DK", "DK042", 56.16, 10.20, "health", "da", "Lys over sundheden."));

    private final RunningPlatform platform;
    private final Journeys journeys;

    PortalIT(RunningPlatform platform, Journeys journeys) {
        this.platform = platform;
        this.journeys = journeys;
    }

    private record Place(
            String city,
            String country,
            String region,
            double lat,
            double lon,
            String ecosystem,
            String language,
            String about) {

        ObjectNode form() {
            var form = Journeys.form();
            form.put("name", "Lights of " + city)
                    .put("country", country)
                    .put("city", city)
                    .put("primaryEcosystem", ecosystem);
            form.putObject("nativeName");
            form.withObjectProperty("region").put("code", region);
            form.withObjectProperty("location").put("lat", lat).put("lon", lon);
            form.putArray("ecosystems").add(ecosystem);
            form.putObject("about").put("en", "Lights over " + city + ".").put(language, about);
            return form;
        }
    }

    @TestFactory
    Stream<DynamicTest> walks() throws IOException, InterruptedException {
        var rival = PLACES.getFirst().form();
        var slug = accepted(journeys.submitted(rival));
        PLACES.stream().skip(1).forEach(this::accepted);
        var editor = edited();
        beginPilot("LV");
        beginPilot("DK");
        RunningPlatform.await("all to be found", FOUND, () -> found() > PLACES.size());

        var occasions = new Occasions(platform);
        var event = occasions.event(slug);
        var walks = walked(slug, email(rival), unsubscribeLink(), event, occasions.award(event), editor);
        return Stream.concat(
                walks.stream().map(PortalIT::asTest),
                Stream.of(DynamicTest.dynamicTest("anybody counts the award again", this::countsAgain)));
    }

    /** As it stands in a letter to some applicant. */
    private String unsubscribeLink() {
        return linkTo(email(journeys.submitted().form()), UNSUBSCRIBES);
    }

    private static String email(JsonNode form) {
        return form.path("contact").path("email").asString();
    }

    /** As it stands in the first letter that has one. */
    private String linkTo(String email, Pattern link) {
        var sink = new Gateway(platform.mailPage(), account -> "");
        return await().atMost(FOUND)
                .until(
                        () -> sink.get("/messages").answer().json().values().stream()
                                .filter(mail -> mail.path("to").asString("").equals(email))
                                .map(mail -> link.matcher(mail.toString()))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private String accepted(Place place) {
        return accepted(journeys.submitted(place.form()));
    }

    private String accepted(Journeys.Submitted submitted) {
        var answer = platform.gateway()
                .post(submitted.path() + "/acceptance", "{}")
                .ifMatch(submitted.etag())
                .as("steward-eu")
                .answer();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.text("slug");
    }

    /** E-mail address of somebody who may edit an entry of their own, and has not set a password yet. */
    private String edited() {
        var form = PLACES.getLast().form();
        form.withObjectProperty("contact").put("name", "Test Editor");
        accepted(journeys.submitted(form));
        return email(form);
    }

    /** Of a country that no other test opens; it may have been begun before. */
    private void beginPilot(String country) {
        var answer = platform.gateway()
                .post(
                        "/api/v1/pilots",
                        "{\"country\": \"%s\", \"questionnaire\": \"partners-2010\"}".formatted(country))
                .as("steward-eu")
                .answer();
        assertThat(answer.status()).as(answer.toString()).isIn(201, 409);
    }

    private int found() {
        return platform.gateway()
                .get("/api/v1/clusters?q=lights&limit=1")
                .answer()
                .json()
                .path("total")
                .asInt();
    }

    private List<JsonNode> walked(
            String slug, String rival, String unsubscribe, String event, String award, String editor)
            throws IOException, InterruptedException {
        assertThat(WALKS.resolve("node_modules/playwright-core"))
                .as("run npm ci in " + WALKS.getFileName() + ", or ./klynge test")
                .isDirectory();
        Files.createDirectories(PICTURES);
        var output = PICTURES.resolve("walks.jsonl");
        var errors = PICTURES.resolve("walks.log");
        var builder = new ProcessBuilder("node", "run.mjs")
                .directory(WALKS.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment()
                .putAll(Map.of(
                        "KLYNGE_GATEWAY", platform.description().gateway().toString(),
                        "KLYNGE_STEWARD", platform.token("steward-dk"),
                        "KLYNGE_PICTURES", PICTURES.toString(),
                        "KLYNGE_SLUG", slug,
                        "KLYNGE_UNSUBSCRIBE", unsubscribe,
                        "KLYNGE_CHROMIUM", chromium()));
        builder.environment().putAll(Map.of("KLYNGE_EVENT", event, "KLYNGE_AWARD", award));
        builder.environment()
                .putAll(Map.of(
                        "KLYNGE_KEYCLOAK", platform.description().keycloak().toString(),
                        "KLYNGE_EDITOR", editor,
                        "KLYNGE_INVITATION", linkTo(editor, INVITES),
                        "KLYNGE_RIVAL", rival,
                        "KLYNGE_RIVAL_INVITATION", linkTo(rival, INVITES),
                        "KLYNGE_ORGANISER", account("organiser"),
                        "KLYNGE_JUROR", account("steward-eu"),
                        "KLYNGE_SECOND_JUROR", account("operator"),
                        "KLYNGE_CLI", commandLine()));
        var process = builder.start();
        if (!process.waitFor(6, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The browser did not end: " + Files.readString(output));
        }
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        var walks = Files.readAllLines(output).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(walks).isNotEmpty();
        return walks;
    }

    /** User name and password. */
    private String account(String name) {
        var account = platform.description().account(name);
        return account.username() + ":" + account.password();
    }

    private String commandLine() {
        var client = platform.description().client("klynge-cli");
        return client.clientId() + ":" + client.clientSecret();
    }

    /** With the command that the award's page shows, on the file that was loaded there. */
    private void countsAgain() throws IOException {
        var kept = JsonMapper.shared().readTree(Files.readString(PICTURES.resolve("award.json")));
        var file = PICTURES.resolve("award.jsonl");
        var script = new Script(Script.checkout(), Map.of());
        var head = kept.path("head").asString();
        var receipt = kept.path("receipt").asString();

        var again = script.run(COUNTED, "award-audit", file.toString(), "--head", head, "--receipt", receipt);
        assertThat(again.out()).contains("2 ballots, counted again", "All of it holds.");
        assertThat(again.exit()).isZero();

        var ballot = "{\"ballot\":\"" + receipt.split("\\.")[2];
        var others = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith(ballot))
                .toList();
        Files.write(PICTURES.resolve("forged.jsonl"), others);
        var forged = script.run(
                COUNTED, "award-audit", PICTURES.resolve("forged.jsonl").toString());
        assertThat(forged.exit()).as(forged.out()).isEqualTo(1);
    }

    private static DynamicTest asTest(JsonNode walk) {
        return DynamicTest.dynamicTest(walk.path("test").asString(), () -> {
            var failure = walk.path("failure");
            if (!failure.isNull()) {
                throw new AssertionError(failure.asString());
            }
        });
    }

    private static String chromium() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> PROGRAMS.stream().map(program -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .map(Objects::toString)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no Chromium here: apt-get install chromium"));
    }
}
