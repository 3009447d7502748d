package eu.klynge.notification;

import eu.klynge.kit.test.token.TokenIssuer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What signed-in people do with the service, in few words. */
public final class Callers {

    public static final Duration LIMIT = Duration.ofSeconds(40);

    private final WebTestClient http;
    private final Consumer<HttpHeaders> token;

    /** @param organisation slug of the organisation that the account may edit */
    public Callers(int port, String subject, String organisation) {
        String bearer = TokenIssuer.shared()
                .token()
                .subject(subject)
                .roles("cluster-manager")
                .audience("notification-service")
                .with("organization", Map.of(organisation, Map.of("id", "id-" + organisation)))
                .bearer();
        this.token = headers -> headers.set("Authorization", bearer);
        this.http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(LIMIT)
                .build();
    }

    public WebTestClient http() {
        return http.mutate().defaultHeaders(token).build();
    }

    public WebTestClient.ResponseSpec send(HttpMethod method, String path, String body, String... headers) {
        var request = http.method(method).uri(path).headers(token).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.bodyValue(body).exchange();
    }

    public JsonNode get(String path) {
        return json(
                http.get().uri(path).headers(token).exchange().expectStatus().isOk());
    }

    public static JsonNode json(WebTestClient.ResponseSpec answer) {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(
                        answer.expectBody().returnResult().getResponseBody()));
    }
}
