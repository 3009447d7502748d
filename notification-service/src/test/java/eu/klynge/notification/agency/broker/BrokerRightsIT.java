package eu.klynge.notification.agency.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.notification.agency.Agency;
import eu.klynge.notification.agency.Examples;
import eu.klynge.notification.agency.PublicTopics;
import eu.klynge.standalone.broker.Broker;
import eu.klynge.standalone.broker.BrokerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker with its authorizer; that the rules let agencies in and keep them out is an acceptance test. */
class BrokerRightsIT {

    @TempDir
    private static Path folder;

    private static Broker broker;
    private static Map<String, Object> login;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        broker = Broker.start(new BrokerSettings(
                folder.resolve("kafka"),
                "127.0.0.1",
                port,
                freePort(),
                Map.of("notification-service", "secret"),
                null));
        login = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"notification-service\" password=\"secret\";");
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static BrokerRights rights(Admin admin, String... topics) {
        return new BrokerRights(admin, new PublicTopics(List.of(topics)));
    }

    /** The controller has acknowledged a change before the broker that is asked has taken it in. */
    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    private static List<String> rules(Admin admin, String clientId) throws ExecutionException, InterruptedException {
        return admin.describeAcls(AclBindingFilter.ANY).values().get().stream()
                .filter(rule -> rule.entry().principal().equals("User:" + clientId))
                .map(BrokerRightsIT::words)
                .sorted()
                .toList();
    }

    private static String words(AclBinding rule) {
        return rule.entry().operation() + " "
                + rule.pattern().resourceType() + " "
                + rule.pattern().patternType() + " "
                + rule.pattern().name();
    }

    private static String quotas(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeClientQuotas(ClientQuotaFilter.all())
                .entities()
                .get()
                .toString();
    }

    @Test
    void anAgencyMayReadPublicTopicsInItsOwnGroupsAndNothingElse() {
        try (Admin admin = Admin.create(login)) {
            rights(admin, "public.one", "public.two").grant(Examples.approved("a", "agency-a"));

            soon(() -> assertThat(rules(admin, "agency-a"))
                    .containsExactly(
                            "DESCRIBE TOPIC LITERAL public.one",
                            "DESCRIBE TOPIC LITERAL public.two",
                            "READ GROUP PREFIXED agency.agency-a.",
                            "READ TOPIC LITERAL public.one",
                            "READ TOPIC LITERAL public.two"));
            soon(() -> assertThat(quotas(admin))
                    .contains("agency-a", "consumer_byte_rate=4194304.0", "request_percentage=50.0"));
        }
    }

    @Test
    void grantingAgainIsExactAndRevokingTakesEverythingFromThisOneAlone() throws Exception {
        Agency agency = Examples.approved("b", "agency-b");
        try (Admin admin = Admin.create(login)) {
            rights(admin, "public.one").grant(Examples.approved("c", "agency-c"));
            rights(admin, "public.one", "no-longer.public").grant(agency);
            soon(() -> assertThat(rules(admin, "agency-b")).hasSize(5));

            rights(admin, "public.one").grant(agency);
            soon(() -> assertThat(rules(admin, "agency-b"))
                    .containsExactly(
                            "DESCRIBE TOPIC LITERAL public.one",
                            "READ GROUP PREFIXED agency.agency-b.",
                            "READ TOPIC LITERAL public.one"));

            rights(admin, "public.one").revoke(agency);
            rights(admin, "public.one").revoke(agency);
            soon(() -> assertThat(rules(admin, "agency-b")).isEmpty());
            soon(() -> assertThat(quotas(admin)).doesNotContain("agency-b"));
            assertThat(rules(admin, "agency-c")).hasSize(3);
        }
    }
}
