package eu.klynge.events;

import eu.klynge.kit.test.token.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody does with the service, in few words. */
public final class Callers {

    public static final Duration LIMIT = Duration.ofSeconds(40);

    private final WebTestClient http;
    private final @Nullable String bearer;

    private Callers(int port, @Nullable String bearer) {
        this.bearer = bearer;
        this.http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(LIMIT)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8_000_000))
                .build();
    }

    public static Callers anybody(int port) {
        return new Callers(port, null);
    }

    /** @param organisations slugs of those that the account may act for */
    public static Callers account(int port, String subject, String role, String... organisations) {
        var claim = new java.util.HashMap<String, Object>();
        for (String each : organisations) {
            claim.put(each, Map.of("id", "id-" + each));
        }
        return new Callers(
                port,
                TokenIssuer.shared()
                        .token()
                        .subject(subject)
                        .roles(role)
                        .audience("events-service")
                        .with("organization", claim)
                        .bearer());
    }

    /** @param headers names and values in turn */
    public WebTestClient.ResponseSpec send(HttpMethod method, String path, @Nullable String body, String... headers) {
        var request = http.method(method).uri(path);
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return body == null
                ? request.exchange()
                : request.header("Content-Type", "application/json")
                        .bodyValue(body)
                        .exchange();
    }

    public WebTestClient.ResponseSpec sendFile(
            HttpMethod method, String path, String mediaType, String file, String... headers) {
        var request = http.method(method).uri(path).header("Content-Type", mediaType);
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.bodyValue(file).exchange();
    }

    public WebTestClient.ResponseSpec post(String path, @Nullable String body, String... headers) {
        return send(HttpMethod.POST, path, body, headers);
    }

    public WebTestClient.ResponseSpec put(String path, String body, String... headers) {
        return send(HttpMethod.PUT, path, body, headers);
    }

    public JsonNode get(String path) {
        return json(send(HttpMethod.GET, path, null).expectStatus().isOk());
    }

    public WebTestClient.ResponseSpec ask(String path, String... headers) {
        return send(HttpMethod.GET, path, null, headers);
    }

    public static JsonNode json(WebTestClient.ResponseSpec answer) {
        return JsonMapper.shared().readTree(bytes(answer));
    }

    public static String text(WebTestClient.ResponseSpec answer) {
        return new String(bytes(answer), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectBody().returnResult().getResponseBody());
    }
}
