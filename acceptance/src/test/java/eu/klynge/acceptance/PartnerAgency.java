package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.acceptance.platform.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency approved for one test, and its clients: they know what the platform tells an agency and nothing else. */
final class PartnerAgency {

    static final String PATH = "/api/v1/agencies";

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path KAFKA_JS = Script.checkout().resolve("acceptance/src/test/kafkajs");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALLOWED_URLS = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

    private final RunningPlatform platform;
    private final String id;
    private final String clientId;
    private final JsonNode connection;
    private String secret = "";

    private PartnerAgency(RunningPlatform platform, String id, JsonNode whole) {
        this.platform = platform;
        this.id = id;
        this.clientId = whole.path("clientId").asString();
        this.connection = whole.path("connection");
    }

    /** Returns when it is active and has a secret. */
    static PartnerAgency approved(RunningPlatform platform) {
        var agency = beingMade(platform);
        agency.awaitActive();
        agency.renewSecret();
        return agency;
    }

    /** Returns when the operator was answered; whatever has to follow need not have. */
    static PartnerAgency beingMade(RunningPlatform platform) {
        var form = """
                {"name": "Academy %s", "countries": ["DK"], "website": "https://academy.example"}""".formatted(UUID.randomUUID());
        var answer = platform.gateway()
                .post(PATH, form)
                .key(UUID.randomUUID().toString())
                .as("operator")
                .answer();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        var id = answer.text("id");
        return new PartnerAgency(platform, id, entry(platform, id).json());
    }

    private static Answer entry(RunningPlatform platform, String id) {
        return platform.gateway().get(PATH + "/" + id).as("operator").answer();
    }

    void awaitActive() {
        RunningPlatform.await("the agency to be active", SOON, () -> state().equals("active"));
    }

    String state() {
        return entry(platform, id).text("state");
    }

    String clientId() {
        return clientId;
    }

    String secret() {
        return secret;
    }

    /** A group of its own that nobody has used. */
    String freshGroup() {
        return connection.path("groupPrefix").asString() + UUID.randomUUID();
    }

    void renewSecret() {
        var answer = askForSecret();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("clientId")).isEqualTo(clientId);
        secret = answer.text("clientSecret");
    }

    Answer askForSecret() {
        return platform.gateway()
                .post(PATH + "/" + id + "/credentials", "{}")
                .as("operator")
                .answer();
    }

    /** Its own entry, by a token of its own. */
    Answer ownEntry() {
        return platform.gateway()
                .get(PATH + "/me")
                .with("Authorization", "Bearer " + token().text("access_token"))
                .answer();
    }

    /** A token, or what Keycloak says instead. */
    Answer token() {
        return new KeycloakAdmin(platform).clientToken(clientId, secret);
    }

    void limit(int bytesPerSecond) {
        command("PUT", "", """
                {"name": "Slow academy", "countries": ["DK"],
                 "limits": {"bytesPerSecond": %d, "requestPercentage": 50}}""".formatted(bytesPerSecond));
    }

    void revoke() {
        command("POST", "/revocation", "{\"reason\": \"the agency was closed\"}");
    }

    void reinstate() {
        command("POST", "/reinstatement", "{}");
        awaitActive();
    }

    private void command(String method, String action, String body) {
        var answer = platform.gateway()
                .send(method, PATH + "/" + id + action, body)
                .with("Content-Type", "application/json")
                .ifMatch(entry(platform, id).etag())
                .as("operator")
                .answer();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    KafkaConsumer<String, String> consumer(String group) {
        return consumer(settings(), group);
    }

    /** Shows this token, whosever it is. */
    KafkaConsumer<String, String> consumerWith(String token, Path folder) {
        try {
            var file = Files.writeString(Files.createTempFile(folder, "token", ".jwt"), token);
            var settings = settings();
            var address = file.toUri().toString();
            System.setProperty(ALLOWED_URLS, address);
            settings.put("sasl.oauthbearer.token.endpoint.url", address);
            // A token of Keycloak's own command line has no sub, without which this client would not even show it.
            settings.put("sasl.oauthbearer.sub.claim.name", "azp");
            return consumer(settings, freshGroup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KafkaConsumer<String, String> consumer(Map<String, Object> settings, String group) {
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    KafkaProducer<String, String> producer() {
        var settings = settings();
        settings.put("enable.idempotence", "false");
        settings.put("max.block.ms", "10000");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private Map<String, Object> settings() {
        var endpoint = connection.path("tokenEndpoint").asString();
        System.setProperty(ALLOWED_URLS, endpoint);
        var oauth = "org.apache.kafka.common.security.oauthbearer.";
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                connection.path("bootstrapServers").asString(),
                "security.protocol",
                connection.path("securityProtocol").asString(),
                "sasl.mechanism",
                connection.path("saslMechanism").asString(),
                "sasl.jaas.config",
                oauth + "OAuthBearerLoginModule required;",
                "sasl.login.callback.handler.class",
                oauth + "OAuthBearerLoginCallbackHandler",
                "sasl.oauthbearer.token.endpoint.url",
                endpoint,
                "sasl.oauthbearer.client.credentials.client.id",
                clientId,
                "sasl.oauthbearer.client.credentials.client.secret",
                secret,
                "sasl.oauthbearer.scope",
                connection.path("scope").asString()));
    }

    /** What the foreign client printed, a line of JSON each, and how it ended. */
    record Printed(int exit, List<JsonNode> lines) {}

    /** Runs the agency of another make; it gives up after 40 s. */
    Printed kafkaJs(String... words) {
        assertThat(KAFKA_JS.resolve("node_modules/kafkajs"))
                .as("run npm ci in " + KAFKA_JS.getFileName() + ", or ./klynge test")
                .isDirectory();
        var command = new ArrayList<>(List.of("node", "agency.mjs"));
        command.addAll(List.of(words));
        try {
            var output = Files.createTempFile("kafkajs-", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(KAFKA_JS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "KLYNGE_CONNECTION",
                            connection.toString(),
                            "KLYNGE_CLIENT_ID",
                            clientId,
                            "KLYNGE_CLIENT_SECRET",
                            secret));
            var process = builder.start();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("KafkaJS did not end: " + Files.readString(output));
            }
            var lines = Files.readAllLines(output).stream().map(JSON::readTree).toList();
            Files.delete(output);
            return new Printed(process.exitValue(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
