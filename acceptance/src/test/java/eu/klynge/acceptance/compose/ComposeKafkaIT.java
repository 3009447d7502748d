package eu.klynge.acceptance.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.klynge.kit.test.token.TokenIssuer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker with what docker-compose.yml tells it, but for addresses and folders: agencies come by TLS and by token. */
class ComposeKafkaIT {

    private static final String PREFIX = "KAFKA_";
    private static final String TOPIC = "klynge.directory.clusters.v1";
    private static final String ALLOWED_URLS = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

    @TempDir
    private Path folder;

    private final int internal = freePort();
    private final int controller = freePort();
    private final int agencies = freePort();

    @Test
    void anAgencyLogsInOverTlsAndNobodyWithoutIt() throws Exception {
        var secrets = new Secrets(folder.resolve("env")).make().values();
        makeCertificate(secrets);
        try (var issuer = TokenIssuer.start()) {
            var token = Files.writeString(
                    folder.resolve("token.jwt"),
                    issuer.token().client("agency-demo").audience("klynge-feed").value());
            System.setProperty(ALLOWED_URLS, issuer.jwks() + "," + token.toUri());
            var server = new KafkaRaftServer(KafkaConfig.fromProps(settings(secrets, issuer), false), Time.SYSTEM);
            server.startup();
            try {
                letIn(secrets);

                await().atMost(Duration.ofSeconds(20))
                        .ignoreExceptionsMatching(ExecutionException.class::isInstance)
                        .untilAsserted(() ->
                                assertThat(topics(agency(token, "SASL_SSL"))).contains(TOPIC));
                assertThatThrownBy(() -> topics(agency(token, "SASL_PLAINTEXT")))
                        .isInstanceOf(ExecutionException.class);
            } finally {
                server.shutdown();
                server.awaitShutdown();
                System.clearProperty(ALLOWED_URLS);
            }
        }
    }

    private void makeCertificate(Map<String, String> secrets) throws IOException, InterruptedException {
        var script =
                ComposeFile.home().resolve("deploy/docker/make-certificate").toString();
        var builder = new ProcessBuilder(script, "localhost", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.out").toFile());
        builder.environment().putAll(secrets);
        builder.environment()
                .merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
        var process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0)
                .as(Files.readString(folder.resolve("keytool.out")))
                .isTrue();
    }

    /** As the image turns variables into properties. */
    private Properties settings(Map<String, String> secrets, TokenIssuer issuer) throws Exception {
        var properties = new Properties();
        ComposeFile.read().environment("kafka", secrets).forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !name.endsWith("_OPTS")) {
                properties.setProperty(
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        var logs = folder.resolve("kafka").toString();
        var here = "127.0.0.1:";
        var open = "INTERNAL://" + here + internal + ",AGENCIES://" + here + agencies;
        properties.setProperty("log.dirs", logs);
        properties.setProperty("listeners", open + ",CONTROLLER://" + here + controller);
        properties.setProperty("advertised.listeners", open);
        properties.setProperty("controller.quorum.voters", "1@" + here + controller);
        var listener = "listener.name.agencies.";
        properties.setProperty(
                listener + "ssl.keystore.location",
                folder.resolve("agencies.p12").toString());
        var oauth = listener + "oauthbearer.sasl.oauthbearer.";
        properties.setProperty(oauth + "jwks.endpoint.url", issuer.jwks().toString());
        properties.setProperty(oauth + "expected.issuer", issuer.uri().toString());
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(secrets.get("KAFKA_CLUSTER_ID"))
                .setNodeId(1)
                .addDirectory(logs)
                .setMetadataLogDirectory(logs)
                .setControllerListenerName("CONTROLLER")
                .run();
        return properties;
    }

    private void letIn(Map<String, String> secrets) throws Exception {
        var login =
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=operator password=\"%s\";"
                        .formatted(secrets.get("KAFKA_OPERATOR_PASSWORD"));
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + internal,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                login))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            admin.createAcls(List.of(new AclBinding(
                            new ResourcePattern(ResourceType.TOPIC, TOPIC, PatternType.LITERAL),
                            new AccessControlEntry(
                                    "User:agency-demo", "*", AclOperation.READ, AclPermissionType.ALLOW))))
                    .all()
                    .get();
        }
    }

    private Map<String, Object> agency(Path token, String protocol) {
        var kafka = "org.apache.kafka.common.security.oauthbearer.";
        var settings = new HashMap<String, Object>(Map.of(
                "bootstrap.servers",
                "localhost:" + agencies,
                "security.protocol",
                protocol,
                "sasl.mechanism",
                "OAUTHBEARER",
                "sasl.jaas.config",
                kafka + "OAuthBearerLoginModule required;",
                "sasl.login.callback.handler.class",
                kafka + "OAuthBearerLoginCallbackHandler",
                "sasl.oauthbearer.token.endpoint.url",
                token.toUri().toString(),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                folder.resolve("agencies.crt").toString()));
        settings.put("default.api.timeout.ms", 4_000);
        settings.put("request.timeout.ms", 2_000);
        return settings;
    }

    private static Iterable<String> topics(Map<String, Object> settings) throws Exception {
        try (var admin = Admin.create(settings)) {
            return admin.listTopics().names().get();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
