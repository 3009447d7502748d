package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What reaches people and machines that do not read Kafka. */
@OnPlatform
class NoticesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern ONE_CLICK = Pattern.compile("/api/v1/unsubscribe/[A-Za-z0-9_.-]+");
    private static final Pattern OWN_ADDRESS = Pattern.compile("https?://\\S+/api/v1/attendances/\\S+\\?secret=\\S+");

    private final RunningPlatform platform;
    private final Journeys journeys;

    NoticesIT(RunningPlatform platform, Journeys journeys) {
        this.platform = platform;
        this.journeys = journeys;
    }

    @Test
    void theContactHearsOfEveryStepInItsLanguageAndCanEndIt() {
        var submitted = journeys.submitted();
        var email = submitted.form().path("contact").path("email").asString();
        await().atMost(SOON).untilAsserted(() -> assertThat(noticesTo(email)).hasSize(1));

        journeys.accepted(submitted);

        await().atMost(SOON).untilAsserted(() -> assertThat(noticesTo(email)).hasSize(2));
        var name = submitted.form().path("name").asString();
        assertThat(submitted.form().path("contact").path("language").asString()).isEqualTo("da");
        assertThat(noticesTo(email).stream()
                        .map(notice -> notice.path("subject").asString()))
                .containsExactlyInAnyOrder("Vi har modtaget registreringen af " + name, name + " er nu på kortet");
        var one = noticesTo(email).getFirst().toString();
        var unsubscribe = ONE_CLICK.matcher(one);
        assertThat(unsubscribe.find()).as(one).isTrue();
        var ended = platform.gateway().post(unsubscribe.group(), "").answer();
        assertThat(ended.status()).as(ended.toString()).isBetween(200, 204);
    }

    @Test
    void aGuestWithoutAnAccountGetsCodeAndCalendarByMail() {
        new Occasions(platform).event(journeys.accepted().slug());

        await().atMost(SOON).until(() -> !noticesTo(Occasions.GUESTS_ADDRESS).isEmpty());
        var mail = noticesTo(Occasions.GUESTS_ADDRESS).getLast();
        assertThat(mail.path("subject").asString()).isEqualTo("You have a seat: Lights Conference");
        var links = OWN_ADDRESS.matcher(mail.path("text").asString()).results().toList();
        assertThat(mail.path("text").asString()).containsPattern("/ticket#[0-9a-f-]{36}\\.[A-Za-z0-9_-]{16,}");
        assertThat(links)
                .hasSize(2)
                .allSatisfy(link -> assertThat(
                                platform.gateway().get(link.group()).answer().status())
                        .isEqualTo(200));
    }

    @Test
    void whoHasNoKafkaReadsTheSameOverHttp() {
        var accepted = journeys.accepted();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(feed("/api/v1/feed/current?limit=200"))
                        .anySatisfy(event -> {
                            assertThat(event.path("subject").asString()).isEqualTo(accepted.clusterId());
                            assertThat(event.path("type").asString())
                                    .isEqualTo("eu.klynge.directory.cluster.published.v1");
                            assertThat(event.path("data").path("slug").asString())
                                    .isEqualTo(accepted.slug());
                        }));
    }

    /** Every page, for the platform has been written to by other tests. */
    private List<JsonNode> feed(String first) {
        var events = new java.util.ArrayList<JsonNode>();
        var cursor = "";
        JsonNode page;
        do {
            page = platform.gateway()
                    .get(first + cursor)
                    .as("steward-eu")
                    .answer()
                    .json();
            page.path("items").forEach(events::add);
            cursor = "&cursor=" + page.path("next").asString("");
        } while (page.path("items").size() > 0);
        return events;
    }

    private List<JsonNode> noticesTo(String email) {
        return new Gateway(platform.mailPage(), account -> "")
                .get("/messages").answer().json().values().stream()
                        .filter(mail -> mail.path("to").asString("").equals(email))
                        .filter(mail -> !mail.path("text").asString("").contains("action-token"))
                        .toList();
    }
}
