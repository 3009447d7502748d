package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.acceptance.platform.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnPlatform
class PrivacyIT {

    private static final String CONTACTS = "klynge.people.contacts.v1";
    private static final List<String> TOPICS_WITHOUT_PEOPLE =
            List.of(Agency.CLUSTERS, Agency.CHANGES, "klynge.directory.registrations.v1");

    private final RunningPlatform platform;
    private final Journeys journeys;

    PrivacyIT(RunningPlatform platform, Journeys journeys) {
        this.platform = platform;
        this.journeys = journeys;
    }

    @Test
    void contactDataIsInNoPublicAnswerNoTopicButOneAndNoLog() {
        var form = Journeys.form();
        form.withObjectProperty("contact").put("role", "chief +45 66 12 34 56");
        var submitted = journeys.submitted(form);
        platform.gateway().get(submitted.followUp()).answer();
        platform.gateway().get(submitted.followUp().replace("=", "=x")).answer();
        var accepted = journeys.accepted(submitted);
        var contact = form.path("contact");
        var secrets = List.of(
                contact.path("email").asString(),
                contact.path("name").asString(),
                "66 12 34 56",
                submitted.followUp().replaceAll(".*=", ""));
        var topics = new Topics(platform.description());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> onTopics(topics, List.of(CONTACTS)).contains(secrets.get(0)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> onTopics(topics, List.of(Agency.CLUSTERS)).contains(accepted.clusterId()));

        for (var secret : secrets) {
            assertThat(onTopics(topics, TOPICS_WITHOUT_PEOPLE)).doesNotContain(secret);
            for (var path : publicPaths(accepted)) {
                assertThat(platform.gateway().get(path).answer().body())
                        .as(path)
                        .doesNotContain(secret);
            }
            assertThat(logsThatContain(secret)).isEmpty();
        }
    }

    private static List<String> publicPaths(Journeys.Accepted accepted) {
        return List.of(
                "/api/v1/clusters?limit=100",
                "/api/v1/clusters/" + accepted.slug(),
                "/api/v1/clusters/" + accepted.clusterId(),
                "/api/v1/clusters.geojson",
                "/api/v1/clusters?q=" + accepted.slug());
    }

    private static String onTopics(Topics topics, List<String> names) {
        var text = new StringBuilder();
        for (var record : topics.all(names)) {
            text.append(record.key()).append(' ');
            record.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
            if (record.value() != null) {
                text.append(new String(record.value(), StandardCharsets.UTF_8)).append('\n');
            }
        }
        return text.toString();
    }

    private List<Path> logsThatContain(String secret) {
        try (var logs = Files.list(platform.data().resolve("logs"))) {
            return logs.filter(Files::isRegularFile)
                    .filter(log -> contains(log, secret))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path log, String secret) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1).contains(secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
