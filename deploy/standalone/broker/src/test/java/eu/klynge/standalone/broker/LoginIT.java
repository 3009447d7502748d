package eu.klynge.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and what they may do there. The broker is started while the issuer is away. */
class LoginIT {

    private static final String PUBLIC = "klynge.directory.clusters.v1";
    private static final String INTERNAL = "klynge.directory.registrations.v1";
    private static final String PASSWORD = "p\"w\\1=;'";

    @TempDir
    private static Path folder;

    private static Issuer issuer;
    private static Broker broker;
    private static String agencies;
    private static Clients service;

    @BeforeAll
    static void start() throws Throwable {
        issuer = new Issuer(Ports.free());
        int port = Ports.free();
        agencies = "127.0.0.1:" + port;
        broker = Broker.start(new BrokerSettings(
                folder.resolve("kafka"),
                "127.0.0.1",
                Ports.free(),
                Ports.free(),
                Map.of("directory-service", PASSWORD),
                new BrokerSettings.Agencies(port, Issuer.NAME, Issuer.AUDIENCE, issuer.keys())));
        service = Clients.internal(broker.bootstrapServers(), "directory-service", PASSWORD);
        service.createTopic(PUBLIC);
        service.createTopic(INTERNAL);
        service.send(PUBLIC, "odense-robotics");
        service.send(INTERNAL, "a registration");
        try (Admin admin = service.admin()) {
            admin.createAcls(List.of(
                            rule(ResourceType.TOPIC, PUBLIC, PatternType.LITERAL, AclOperation.READ),
                            rule(ResourceType.GROUP, "agency.agency-demo.", PatternType.PREFIXED, AclOperation.READ)))
                    .all()
                    .get();
        }
        issuer.serveKeys();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertLogsIn(agency("agency-demo")));
    }

    @AfterAll
    static void stop() {
        issuer.close();
        broker.close();
    }

    /** What the platform's own rules let an agency do. */
    private static AclBinding rule(ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:agency-demo", "*", operation, AclPermissionType.ALLOW));
    }

    private static void assertLogsIn(Clients clients) throws Exception {
        try (Admin admin = clients.admin()) {
            admin.describeTopics(List.of(PUBLIC)).allTopicNames().get();
        }
    }

    private static Clients agency(String client) throws IOException {
        return Clients.agency(agencies, issuer.token(client), folder);
    }

    @Test
    void aWrongPasswordIsRefused() {
        Clients wrong = Clients.internal(broker.bootstrapServers(), "directory-service", "guessed");

        assertThatThrownBy(() -> wrong.send(PUBLIC, "x")).isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void nobodyGetsInWithoutAPassword() {
        assertThatThrownBy(() -> assertLogsIn(Clients.plaintext(broker.bootstrapServers())))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    void anAgencyReadsAPublicTopicInItsOwnGroup() throws Exception {
        assertThat(agency("agency-demo").read(PUBLIC, "agency.agency-demo.map", 1))
                .containsExactly("odense-robotics");
    }

    @Test
    void anAgencyWritesNowhere() throws Exception {
        Clients agency = agency("agency-demo");

        assertThatThrownBy(() -> agency.send(PUBLIC, "x"))
                .matches(refused -> refused instanceof AuthorizationException
                        // When the producer has heard of it before it sends, it wraps what it heard.
                        || refused.getCause() instanceof AuthorizationException);
    }

    @Test
    void anInternalTopicIsRefusedByName() throws Exception {
        Clients agency = agency("agency-demo");

        assertThatThrownBy(() -> agency.read(INTERNAL, "agency.agency-demo.map", 1))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void anotherOnesGroupIsRefused() throws Exception {
        Clients agency = agency("agency-demo");

        assertThatThrownBy(() -> agency.read(PUBLIC, "agency.agency-demo2.map", 1))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void aClientThatWasGrantedNothingSeesNothing() throws Exception {
        Clients stranger = agency("stranger");

        assertThatThrownBy(() -> stranger.read(PUBLIC, "agency.stranger.map", 1))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        Clients wrong = Clients.agency(agencies, issuer.token("agency-demo", "directory-service", 5), folder);

        assertThatThrownBy(() -> wrong.send(PUBLIC, "x")).isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        Clients late = Clients.agency(agencies, issuer.token("agency-demo", Issuer.AUDIENCE, -2), folder);

        assertThatThrownBy(() -> late.send(PUBLIC, "x")).isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void aRotatedKeyIsTakenUp() throws Exception {
        try (Issuer rotating = new Issuer(Ports.free());
                KeySet keys = KeySet.follow(rotating.keys(), folder.resolve("rotating.json"), Duration.ofMillis(50))) {
            rotating.serveKeys();
            await().until(() -> Files.readString(keys.file()).contains("\"one\""));

            rotating.rotateKey();

            await().until(() -> Files.readString(keys.file()).contains("\"two\""));
        }
    }

    @Test
    void aTokenOfAnotherIssuersKeyIsRefused() throws Exception {
        try (Issuer other = new Issuer(Ports.free())) {
            Clients forged = Clients.agency(agencies, other.token("agency-demo"), folder);

            assertThatThrownBy(() -> forged.send(PUBLIC, "x")).isInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void anAgencysTokenDoesNotOpenTheInternalListener() throws Exception {
        Clients agency = Clients.agency(broker.bootstrapServers(), issuer.token("agency-demo"), folder);

        assertThatThrownBy(() -> agency.send(PUBLIC, "x")).isInstanceOf(Exception.class);
    }
}
