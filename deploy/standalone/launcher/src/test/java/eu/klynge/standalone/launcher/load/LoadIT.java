package eu.klynge.standalone.launcher.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LoadIT {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private FakePlatform platform;

    @BeforeEach
    void start() throws Exception {
        platform = new FakePlatform();
        platform.platformJson(folder);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void theRealClustersAreRegisteredAndAccepted() {
        assertThat(load("real-clusters")).isZero();

        assertThat(platform.accepted()).isEqualTo(45);
        assertThat(out.toString())
                .contains("real-clusters: 45 rows, 45 loaded, 0 already there, 0 refused.")
                .contains("45 rows lack what admission asks for; made-up demo values stand in.")
                .containsPattern("line 2  loaded         slug-r\\d+  \\(demo values: .*members.*management");
        assertThat(platform.formOf("Silicon Saxony").path("region").path("code").asString())
                .isEqualTo("DED2");
    }

    @Test
    void theDemosEventsArePublishedOnce() {
        assertThat(load("demo-events")).isZero();
        assertThat(load("demo-events")).isZero();

        assertThat(platform.published()).isEqualTo(11);
        assertThat(out.toString()).contains("demo-events: 11 events and series, 11 published, 0 refused.");
    }

    @Test
    void theDemosAwardIsOpenedOnceForItsConference() {
        load("demo-events");
        assertThat(out.toString()).contains("opened     Cluster Manager of the Year Award 2010");
        load("demo-events");

        assertThat(out.toString()).contains("there      Cluster Manager of the Year Award 2010");
        assertThat(platform.opened()).isEqualTo(1);
        var form = platform.formOf("Cluster Manager of the Year Award 2010");
        assertThat(form.path("event").asString()).isEqualTo("e1");
        assertThat(LocalDateTime.parse(form.path("nominationsUntil").asString()))
                .isAfter(LocalDateTime.now(ZoneId.of("Europe/Brussels")).plusDays(28))
                .isBefore(LocalDateTime.parse(form.path("scoringUntil").asString()));
    }

    @Test
    void aSecondRunChangesNothing() {
        load("real-clusters");

        assertThat(load("real-clusters")).isZero();

        assertThat(out.toString()).contains("45 rows, 0 loaded, 45 already there, 0 refused.");
        assertThat(platform.accepted()).isEqualTo(45);
    }

    @Test
    void anAcceptedRowIsKnownByItsKeyBeforeItIsOnTheMap() {
        platform.showsClusters = false;
        load("generated:12:3");

        assertThat(load("generated:12:3")).isZero();

        assertThat(out.toString()).contains("12 rows, 0 loaded, 12 already there, 0 refused.");
    }

    @Test
    void aRefusedRowIsToldWithLineAndPointerAndTheOthersAreLoaded() throws Exception {
        var table = folder.resolve("mine.csv");
        Files.writeString(table, """
                slug;name;country;city;lat;lon;nuts2;ecosystem;focus;website
                a;Cluster A;DK;Odense;55,4;10,39;DK03;digital;software;
                b;Cluster B;Danmark;Odense;55.4;10.39;DK03;digital;software;
                c;Cluster C;DK;Odense;north;10.39;DK03;digital;software;
                """);

        assertThat(load(table.toString())).isEqualTo(1);

        assertThat(out.toString())
                .contains("3 rows, 1 loaded, 0 already there, 2 refused.")
                .contains("line 3  refused        b", "/country  unknown-code  No such country.")
                .contains("line 4  refused        c", "/location  not-a-number");
        assertThat(platform.formOf("Cluster A").path("location").path("lat").asDouble())
                .isEqualTo(55.4);
    }

    @Test
    void theReportOfEveryRowGoesToAFile() throws Exception {
        var report = folder.resolve("report.txt");

        load("generated:5", "--report", report.toString());

        assertThat(Files.readAllLines(report)).hasSize(5).allMatch(line -> line.contains("loaded"));
        assertThat(out.toString()).doesNotContain("line 1 ").contains("5 loaded");
    }

    @Test
    void anOverloadedGatewayIsGivenTheTimeItAsksFor() {
        platform.overloadedFor.addAll(List.of(7, 2));
        var waits = new ArrayList<Duration>();
        var api = new Api(URI.create(platform.url()), () -> "token-of-steward-eu", waits::add);

        assertThat(api.get("/api/v1/clusters").status()).isEqualTo(200);

        assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
    }

    @Test
    void aPlatformThatIsNotUpIsOneSentence() throws Exception {
        platform.close();

        assertThat(load("real-clusters")).isEqualTo(1);
        assertThat(err.toString()).contains("The platform is not up").hasLineCount(1);

        Files.delete(folder.resolve("platform.json"));
        assertThat(load("real-clusters")).isEqualTo(1);
        assertThat(err.toString()).contains("Start it with ./klynge up.").hasLineCount(1);
    }

    @Test
    void anUnknownFileAndMissingColumnsAreOneSentence() throws Exception {
        assertThat(load("nowhere.csv")).isEqualTo(1);
        assertThat(err.toString())
                .contains("There is no readable file nowhere.csv")
                .hasLineCount(1);

        var table = folder.resolve("other.csv");
        Files.writeString(table, "title,land\nx,DK\n");
        assertThat(load(table.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("[name, country, city, ecosystem] are missing")
                .hasLineCount(1);
    }

    private int load(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.toString()));
        return new CommandLine(new Load())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}
