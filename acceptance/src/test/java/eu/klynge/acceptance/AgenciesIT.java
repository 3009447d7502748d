package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.acceptance.PartnerAgency.Printed;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Partner agencies from the operator's approval to their revocation, with Kafka's own client and with KafkaJS. */
@OnPlatform
class AgenciesIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration POLL = Duration.ofMillis(200);

    /** Promised to whoever revokes. */
    private static final Duration CUT_OFF = Duration.ofSeconds(60);

    private final RunningPlatform platform;
    private final Journeys journeys;

    AgenciesIT(RunningPlatform platform, Journeys journeys) {
        this.platform = platform;
        this.journeys = journeys;
    }

    private static ConsumerRecord<String, String> awaitKey(Consumer<String, String> consumer, String key) {
        return awaitRecord(consumer, record -> key.equals(record.key()));
    }

    private static ConsumerRecord<String, String> awaitRecord(
            Consumer<String, String> consumer, Predicate<ConsumerRecord<String, String>> wanted) {
        var end = System.nanoTime() + SOON.toNanos();
        while (System.nanoTime() < end) {
            for (var record : consumer.poll(POLL)) {
                if (wanted.test(record)) {
                    return record;
                }
            }
        }
        throw new AssertionError("No such record within " + SOON);
    }

    private static void pollFor(Duration limit, Consumer<?, ?> consumer) {
        var end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            consumer.poll(POLL);
        }
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
    }

    @Test
    void anApprovedAgencyReadsFromTheBeginningAndGoesOnWhereItsGroupStopped() {
        var agency = PartnerAgency.approved(platform);
        var first = journeys.accepted();
        var group = agency.freshGroup();
        try (var consumer = agency.consumer(group)) {
            consumer.subscribe(List.of(Agency.CLUSTERS));
            awaitKey(consumer, first.clusterId());
            consumer.commitSync();
        }

        var second = journeys.accepted();

        try (var consumer = agency.consumer(group)) {
            consumer.subscribe(List.of(Agency.CLUSTERS));
            awaitRecord(consumer, record -> {
                assertThat(record.key()).isNotEqualTo(first.clusterId());
                return second.clusterId().equals(record.key());
            });
        }
        assertThat(agency.ownEntry().text("state")).isEqualTo("active");
    }

    @Test
    void anAgencyReadsFromATime() {
        var agency = PartnerAgency.approved(platform);
        var before = journeys.accepted();
        try (var consumer = agency.consumer(agency.freshGroup())) {
            consumer.assign(partitions(consumer, Agency.CHANGES));
            consumer.seekToBeginning(consumer.assignment());
            long time = awaitKey(consumer, before.clusterId()).timestamp() + 1;
            var after = journeys.accepted();

            var starts = consumer.offsetsForTimes(
                    consumer.assignment().stream().collect(Collectors.toMap(each -> each, each -> time)));
            starts.forEach((partition, start) -> {
                if (start == null) {
                    consumer.seekToEnd(List.of(partition));
                } else {
                    consumer.seek(partition, start.offset());
                }
            });

            awaitRecord(consumer, record -> {
                assertThat(record.timestamp()).isGreaterThanOrEqualTo(time);
                return after.clusterId().equals(record.key());
            });
        }
    }

    @Test
    void anAgencyWritesNowhere() {
        var agency = PartnerAgency.approved(platform);
        try (var producer = agency.producer()) {
            var forged = new ProducerRecord<>(Agency.CLUSTERS, "forged", "{}");

            assertThatThrownBy(() -> producer.send(forged).get()).hasRootCauseInstanceOf(AuthorizationException.class);
        }

        var foreign = agency.kafkaJs("send", Agency.CLUSTERS);

        assertRefused(foreign, "TOPIC_AUTHORIZATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "klynge.directory.registrations.v1",
                "klynge.people.contacts.v1",
                "klynge.people.guests.v1",
                "klynge.notification.agencies.v1",
                "klynge.events.attendance.v1",
                "__consumer_offsets"
            })
    void anInternalTopicIsRefused(String topic) {
        var agency = PartnerAgency.approved(platform);
        try (var consumer = agency.consumer(agency.freshGroup())) {
            consumer.subscribe(List.of(topic));

            assertThatThrownBy(() -> pollFor(SOON, consumer)).isInstanceOf(AuthorizationException.class);
        }

        var foreign = agency.kafkaJs("read", topic, agency.freshGroup(), "beginning", "1");

        assertRefused(foreign, "TOPIC_AUTHORIZATION_FAILED");
    }

    @Test
    void theGroupOfAnotherIsRefused() {
        var agency = PartnerAgency.approved(platform);
        for (var group : List.of("agency.agency-demo.map", agency.clientId(), "directory.clusters")) {
            try (var consumer = agency.consumer(group)) {
                consumer.subscribe(List.of(Agency.CLUSTERS));

                assertThatThrownBy(() -> pollFor(SOON, consumer)).as(group).isInstanceOf(AuthorizationException.class);
            }
        }

        var foreign = agency.kafkaJs("read", Agency.CLUSTERS, "agency.agency-demo.map", "beginning", "1");

        // What KafkaJS makes of it: it was not told where the group lives.
        assertRefused(foreign, "KafkaJSGroupCoordinatorNotFound");
    }

    @Test
    void aTokenForSomethingElseOrOfAnotherRealmDoesNotLogIn(@TempDir Path folder) {
        var agency = PartnerAgency.approved(platform);
        var forAnotherAudience = platform.token("operator");
        var ofAnotherRealm = new KeycloakAdmin(platform).adminToken();

        for (var token : List.of(forAnotherAudience, ofAnotherRealm)) {
            try (var consumer = agency.consumerWith(token, folder)) {
                consumer.subscribe(List.of(Agency.CLUSTERS));

                assertThatThrownBy(() -> pollFor(SOON, consumer)).isInstanceOf(SaslAuthenticationException.class);
            }
        }
        var own = agency.token().text("access_token");
        try (var consumer = agency.consumerWith(own, folder)) {
            assertThat(consumer.partitionsFor(Agency.CLUSTERS)).isNotEmpty();
        }
    }

    @Test
    void anAgencyBeyondItsLimitIsSlowedDown() {
        journeys.accepted();
        var agency = PartnerAgency.approved(platform);
        agency.limit(1024);
        try (var consumer = agency.consumer(agency.freshGroup())) {
            consumer.assign(partitions(consumer, Agency.CHANGES));
            var end = System.nanoTime() + SOON.toNanos();
            while (throttled(consumer) <= 0 && System.nanoTime() < end) {
                consumer.seekToBeginning(consumer.assignment());
                consumer.poll(POLL);
            }

            assertThat(throttled(consumer)).isPositive();
        }
    }

    /** The longest that the broker made it wait, in milliseconds. */
    private static double throttled(KafkaConsumer<?, ?> consumer) {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("fetch-throttle-time-max"))
                .map(metric -> (Double) metric.metricValue())
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    @Test
    void aRotatedSecretIsDeadAndTheNewOneOpens() {
        var agency = PartnerAgency.approved(platform);
        var old = agency.secret();
        assertThat(agency.token().status()).isEqualTo(200);

        agency.renewSecret();

        var keycloak = new KeycloakAdmin(platform);
        assertThat(keycloak.clientToken(agency.clientId(), old).status()).isEqualTo(401);
        assertThat(agency.token().status()).isEqualTo(200);
        journeys.accepted();
        try (var consumer = agency.consumer(agency.freshGroup())) {
            consumer.subscribe(List.of(Agency.CLUSTERS));
            awaitRecord(consumer, record -> true);
        }
    }

    @Test
    void aRevokedAgencyIsCutOffWhileItReadsAndLetInAgainWhenReinstated() {
        var accepted = journeys.accepted();
        var agency = PartnerAgency.approved(platform);
        try (var consumer = agency.consumer(agency.freshGroup())) {
            consumer.subscribe(List.of(Agency.CLUSTERS));
            awaitKey(consumer, accepted.clusterId());

            agency.revoke();

            assertThatThrownBy(() -> pollFor(CUT_OFF, consumer)).isInstanceOf(AuthorizationException.class);
        }
        RunningPlatform.await(
                "no token to be given any more", CUT_OFF, () -> agency.token().status() >= 400);
        assertThat(agency.kafkaJs("read", Agency.CLUSTERS, agency.freshGroup(), "beginning", "1")
                        .exit())
                .isEqualTo(3);

        agency.reinstate();

        try (var consumer = agency.consumer(agency.freshGroup())) {
            consumer.subscribe(List.of(Agency.CLUSTERS));
            awaitKey(consumer, accepted.clusterId());
        }
    }

    @Test
    void anAgencyApprovedWhileKeycloakIsAwayBecomesActiveWhenItIsBack() {
        platform.token("operator");
        var restarts = platform.process("keycloak").restarts();
        platform.kill("keycloak");

        var agency = PartnerAgency.beingMade(platform);
        var tooEarly = agency.askForSecret();

        assertThat(agency.state()).isEqualTo("approved");
        assertThat(tooEarly.status()).as(tooEarly.toString()).isEqualTo(503);
        assertThat(tooEarly.header("Retry-After")).isNotEmpty();
        platform.awaitBack("keycloak", restarts, Duration.ofMinutes(4));
        agency.awaitActive();
        agency.renewSecret();
        assertThat(agency.token().status()).isEqualTo(200);
    }

    @Test
    void aForeignClientReadsFromTheBeginningFromATimeAndOnWhereItsGroupStopped() {
        var agency = PartnerAgency.approved(platform);
        var first = journeys.accepted();
        long time = new Agency(platform)
                        .awaitRecord(Agency.CHANGES, each -> first.clusterId().equals(each.key()), SOON)
                        .timestamp()
                + 1;
        var second = journeys.accepted();
        var group = agency.freshGroup();

        var fromTheBeginning = agency.kafkaJs("read", Agency.CHANGES, group, "beginning", "1");
        var goingOn = agency.kafkaJs("read", Agency.CHANGES, group, "group", "1");
        var fromATime = agency.kafkaJs("read", Agency.CHANGES, agency.freshGroup(), Long.toString(time), "1");

        assertRead(fromTheBeginning, 1);
        assertRead(goingOn, 1);
        assertThat(place(goingOn.lines().getFirst()))
                .isNotEqualTo(place(fromTheBeginning.lines().getFirst()));
        assertRead(fromATime, 1);
        assertThat(Long.parseLong(fromATime.lines().getFirst().path("timestamp").asString()))
                .isGreaterThanOrEqualTo(time);
        assertThat(second.clusterId()).isNotEqualTo(first.clusterId());
    }

    private static String place(JsonNode record) {
        return record.path("partition").asInt() + "@" + record.path("offset").asString();
    }

    private static void assertRead(Printed printed, int count) {
        assertThat(printed.exit()).as(printed.lines().toString()).isZero();
        assertThat(printed.lines()).hasSize(count).allSatisfy(record -> {
            assertThat(UUID.fromString(record.path("key").asString())).isNotNull();
            assertThat(record.path("headers").path("ce_specversion").asString()).isEqualTo("1.0");
            assertThat(record.path("value").asString())
                    .contains(record.path("key").asString());
        });
    }

    private static void assertRefused(Printed printed, String kind) {
        assertThat(printed.exit()).as(printed.lines().toString()).isEqualTo(3);
        assertThat(printed.lines())
                .extracting(line -> line.path("refused").asString())
                .containsExactly(kind);
    }
}
